extension Stylesheet {
    /// The brief's own parts.
    static let brief: Markup.StaticText = """
        .masthead{display:flex;justify-content:space-between;align-items:baseline;gap:1rem;flex-wrap:wrap;
        border-bottom:1px solid var(--ink);padding-bottom:.45rem;margin-bottom:1.3rem;font-size:.86rem}
        .masthead b{letter-spacing:.04em}
        .caveat{border-left:4px solid #d6a526;background:#fdf6e3;padding:.3rem .8rem}
        .lead{font-family:var(--serif);font-size:1.14rem;line-height:1.5;margin:.9rem 0 1.2rem}
        .subtitle{font-size:1.12rem;color:var(--quiet);margin:.3rem 0 0}
        .lead a,.tile a,.cmp a{color:inherit;text-decoration:underline;text-decoration-color:#1f4e7a66}
        .tiles{display:grid;grid-template-columns:repeat(3,1fr);gap:1.4rem;margin:1.2rem 0}
        .tile{border-top:3px solid var(--accent);padding-top:.45rem}
        .tile h3{font:600 .86rem/1.3 var(--sans);color:var(--quiet)}
        .tile .big{font:600 2.15rem/1.1 var(--serif);margin:.1rem 0 0}
        .tile .big small{font:400 .92rem/1 var(--sans);color:var(--quiet);margin-left:.35rem;white-space:nowrap}
        .tile dl{display:grid;grid-template-columns:auto auto 1fr;gap:.05rem .7rem;margin:.45rem 0 0;font-size:.86rem}
        .tile dt{color:var(--quiet)}
        .tile dd{margin:0;text-align:right;font-variant-numeric:tabular-nums}
        .tile dd.change{text-align:left;color:var(--quiet)}
        .beside{display:grid;grid-template-columns:minmax(0,1.6fr) minmax(0,1fr);gap:1.6rem;align-items:start}
        .beside.even{grid-template-columns:minmax(0,1.12fr) minmax(0,1fr)}
        .beside.equal{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
        .key{margin-top:1.2rem}
        .beside h3{margin:.3rem 0 .2rem}.beside figure{margin-top:.3rem}
        .beside table+h3{margin-top:1.1rem}.cmp{font-size:.86rem}
        .kind{white-space:nowrap}
        .kind svg{vertical-align:-.1em;margin-right:.3rem}
        .gravest{list-style:none;margin:0;padding:0}
        .gravest>li{display:grid;grid-template-columns:2rem minmax(0,1fr) 7.4rem;gap:.2rem .9rem;padding:.8rem 0;
        border-bottom:1px solid var(--line);break-inside:avoid}
        .badge{display:inline-block;width:1.55rem;height:1.55rem;border:1.5px solid var(--ink);border-radius:50%;
        text-align:center;font:700 .86rem/1.42rem var(--sans)}
        .gravest .toll{text-align:right;font:600 1.45rem/1.1 var(--serif)}
        .gravest .toll small{display:block;font:400 .82rem/1.35 var(--sans);color:var(--quiet)}
        .says{margin:.35rem 0 0;padding:0;list-style:none;font-size:.9rem}
        .says li{padding-left:.9rem;border-left:2px solid var(--line);margin:.22rem 0}
        .says details{margin:0;font-size:.84rem}.says details ul{margin:.1rem 0;padding-left:1rem}.says details li{border:0;padding:0}
        q.bare{quotes:none}q.bare::before,q.bare::after{content:none}
        .grades{font-size:.82rem;color:var(--quiet);margin-top:.3rem}
        .grades .nowrap{display:inline-block;margin-right:.3rem}
        .grade{border:1px solid var(--line);border-radius:.6rem;padding:0 .45rem;margin-right:.25rem;white-space:nowrap;color:var(--ink)}
        .grade.contested,.grade.weak{border-color:var(--accent);color:var(--accent)}

        .bar-cell{display:inline-block;height:.62rem;background:#bd5433;vertical-align:.02em;margin-right:.4rem}
        .appendix table{font-size:.8rem}
        .appendix td,.appendix th{padding-top:.16rem;padding-bottom:.16rem}
        .evidence{font-size:.84rem}
        .evidence h3{font:600 .92rem/1.3 var(--sans);margin-top:.9rem}
        .evidence p{margin:.15rem 0}
        :target{background:#fff3d1}
        .method{font-size:.86rem}
        .method dt{font-weight:600;margin-top:.5rem}
        .method dd{margin:0}
        @media (max-width:40rem){.tiles{grid-template-columns:1fr;gap:.9rem}.beside,.beside.even,.beside.equal{grid-template-columns:minmax(0,1fr);gap:.6rem}
        .lead{font-size:1.05rem}
        .gravest>li{grid-template-columns:2rem minmax(0,1fr)}
        .gravest .toll{grid-column:2;text-align:left}.gravest .toll small{display:inline;margin-left:.4rem}
        .tile dl{grid-template-columns:auto auto 1fr}
        .hide-narrow{display:none}}
        """

    /// On paper: A4, ink on white, nothing that only works on a screen.
    static let paper: Markup.StaticText = """
        @page{size:A4;margin:15mm 15mm 17mm;
        @bottom-left{content:string(running);font:8pt "Liberation Sans",Arial,sans-serif;color:#5b6570}
        @bottom-right{content:counter(page) " / " counter(pages);font:8pt "Liberation Sans",Arial,sans-serif;color:#5b6570}}
        @media print{
        html{font-size:9.3pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        body{background:#fff;font-size:1rem;line-height:1.38}
        main{max-width:none;padding:0;margin:0}
        h1{font-size:18pt}h2{font-size:12.5pt;margin:1.1rem 0 .45rem;padding-top:.3rem;break-after:avoid}h3{break-after:avoid}
        .lead{margin:.5rem 0 .7rem}
        .masthead{margin-bottom:.7rem;string-set:running content()}
        .tiles{margin:.7rem 0;grid-template-columns:repeat(3,1fr)}
        .exercise-mark{position:static}
        a{color:inherit;text-decoration:none}
        form.filter,form.time-form,.to-filter,#map .canvas,#map .wait{display:none!important}
        .chart-panel{break-inside:avoid}
        #map.live{height:auto}#map.live>svg.map{display:block}
        main.lookout{display:block;padding:0}.results{border:0;padding:0}
        .screen-only,details,.evidence .lines{display:none}
        figure,table,tr,.tile,.keep{break-inside:avoid}
        figure{margin:.4rem 0}
        td,th{padding-top:.2rem;padding-bottom:.2rem}
        table.long{break-inside:auto}
        .wide-only{display:block}.narrow-only{display:none}
        .map .names.narrow{display:none}.map .names.wide{display:inline}
        .map .tick{font-size:11px}
        .gravest>li{padding:.5rem 0;grid-template-columns:2rem minmax(0,1fr) 7.4rem}
        .gravest .toll{grid-column:auto;text-align:right}.gravest .toll small{display:block;margin:0}
        .beside{grid-template-columns:minmax(0,1.6fr) minmax(0,1fr)}.beside.even{grid-template-columns:minmax(0,1.12fr) minmax(0,1fr)}
        .beside.equal{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
        .even td,.even th{font-size:.88em}
        .hide-narrow{display:table-cell}
        .appendix{break-before:page}
        .appendix table{font-size:.8rem}
        .appendix td,.appendix th{padding-top:.1rem;padding-bottom:.1rem}
        .evidence{font-size:.76rem}.evidence>div{display:flex;gap:.8rem;break-inside:avoid}.evidence h3{margin:0;font-size:.76rem;flex:0 0 15rem}.evidence p{margin:0}
        .method{font-size:.86rem}.method dt{margin-top:.25rem}
        }
        """
}
