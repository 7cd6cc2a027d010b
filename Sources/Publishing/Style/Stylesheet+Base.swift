extension Stylesheet {
    /// Type, colour and measure.
    static let base: Markup.StaticText = """
        :root{--ink:#1d2329;--quiet:#5b6570;--line:#d7d3cb;--faint:#efece6;--paper:#fff;--accent:#8a2f17;
        --link:#1f4e7a;--sb:#1f5582;--ns:#e9bf4b;--os:#cf4a24;
        --serif:"Source Serif 4",Charter,"Bitstream Charter","Iowan Old Style",Georgia,C059,"Liberation Serif",serif;
        --sans:"Source Sans 3","Noto Sans","Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0;background:#f6f4f0;color:var(--ink);font:16px/1.5 var(--sans);
        font-variant-numeric:lining-nums}
        main{max-width:54rem;margin:0 auto;background:var(--paper);padding:2.2rem 2.6rem 3rem}
        h1,h2,h3{font-family:var(--serif);line-height:1.2;margin:0;font-weight:600;text-wrap:balance}
        h1{font-size:2.05rem}
        h2{font-size:1.28rem;margin:2.2rem 0 .7rem;padding-top:.55rem;border-top:2px solid var(--ink)}
        h3{font-size:1.04rem}
        p{margin:.5rem 0}
        a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.15em}
        a:focus-visible,summary:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible{
        outline:3px solid #f0a202;outline-offset:2px}
        .quiet{color:var(--quiet)}
        .small{font-size:.86rem}
        .num{text-align:right;font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}
        .nowrap,.periods td:nth-child(-n+2){white-space:nowrap}
        table{border-collapse:collapse;width:100%;font-size:.92rem}
        caption{text-align:left;color:var(--quiet);font-size:.86rem;padding-bottom:.3rem}
        th,td{text-align:left;vertical-align:top;padding:.34rem .6rem .34rem 0;border-bottom:1px solid var(--line)}
        th:last-child,td:last-child{padding-right:0}
        th.num,td.num{text-align:right}
        thead th.num{white-space:normal}
        thead th{font-weight:600;font-size:.82rem;color:var(--quiet);border-bottom:1px solid var(--ink);vertical-align:bottom}
        tbody th{font-weight:400}
        code{font:.86em/1.4 "DejaVu Sans Mono","Liberation Mono",ui-monospace,monospace;overflow-wrap:anywhere}
        header.site{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;align-items:baseline;background:var(--ink);color:#fff;
        padding:.55rem 1.2rem;font-size:.95rem}
        header.site a{color:#e8e4dc;text-decoration:none}
        header.site a:hover{text-decoration:underline}
        header.site .brand{font:700 1.1rem/1 var(--serif);color:#fff;letter-spacing:.02em}
        header.site nav{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;flex:1}
        header.site .past{flex:1 0 100%;margin:0;font-size:.9rem;color:#e9bf4b}
        header.site .past a{text-decoration:underline}
        header.site [aria-current]{color:#fff;font-weight:600;border-bottom:2px solid #e9bf4b}
        .chooser{max-width:54rem;margin:0 auto;background:var(--paper);padding:1rem 2.6rem 0}
        .chooser select{max-width:13rem}
        .exercise-mark{position:sticky;top:0;z-index:5;margin:0;padding:.5rem 1rem;background:#f0a202;color:#1d1400;
        text-align:center;font-size:.95rem}
        .exercise-mark strong{letter-spacing:.12em}
        body.exercise main{position:relative}
        body.exercise main::before{content:"EXERCISE";position:fixed;left:50%;top:50%;
        transform:translate(-50%,-50%) rotate(-28deg);font:700 min(17vw,9rem)/1 var(--sans);letter-spacing:.1em;
        color:rgba(190,120,0,.13);pointer-events:none;z-index:4}
        @media print{header.site{display:none}}
        @media (max-width:40rem){main{padding:1.2rem 1.05rem 2rem}.chooser{padding:.8rem 1.05rem 0}h1{font-size:1.55rem}h2{margin-top:1.7rem}
        body{font-size:15.5px}header.site nav{order:3;flex:1 0 100%;flex-wrap:nowrap;overflow-x:auto;white-space:nowrap;padding:.15rem 0}
        header.site .language{margin-left:auto}th,td{padding-right:.4rem}td.small{overflow-wrap:anywhere}}
        """

    /// Charts and maps.
    static let pictures: Markup.StaticText = """
        figure{margin:1rem 0}
        figcaption{color:var(--quiet);font-size:.86rem;margin-top:.4rem}
        svg.chart,svg.map{display:block;width:100%;height:auto;overflow:visible;font-family:var(--sans)}
        .chart .grid{stroke:#e2ded6;stroke-width:1}
        .chart .axis{stroke:#1d2329;stroke-width:1.2}
        .chart text,.map text{font-size:11px;fill:#4a525b}
        .chart .year{font-weight:600;fill:#1d2329}
        .chart .tick.now{font-weight:700;fill:#1d2329}
        .chart .value{font-size:12px;font-weight:700;fill:#1d2329}
        .chart .hit{fill:transparent}
        .chart a:hover .hit,.chart .bar:hover .hit{fill:#00000010}
        .chart .bar.now .hit{fill:#00000009}
        .chart .whisker{stroke:#1d2329;stroke-width:1;opacity:.5}
        .chart .bar.now .whisker{opacity:1}
        .chart .past{fill:#8d949c}
        .chart .band90{fill:#bd5433;fill-opacity:.2}
        .chart .band50{fill:#bd5433;fill-opacity:.38}
        .chart .median{fill:none;stroke:#8a2f17;stroke-width:2}
        .chart .outcome{fill:#fff;stroke:#1d2329;stroke-width:2}
        .chart .outcome.ahead{fill:#e9bf4b}
        .reasons{padding-left:1.1rem}.reasons li{margin:.35rem 0}
        .toll-chart .ridge{fill:#8a2f17;fill-opacity:.55}
        .toll-chart .faint{fill-opacity:.16}
        .toll-chart .median-line{stroke:#8a2f17;stroke-width:1.4}
        .toll-chart .who{font-size:12px;fill:#1d2329}
        .toll-chart .said{font-size:12px}
        .toll-chart .said-range,.toll-chart .said-arrow{stroke:#1d2329;stroke-width:2;fill:none}
        .toll-chart .said-point{fill:#1d2329}
        .toll-chart .misfit .said-range,.toll-chart .misfit .said-arrow{stroke:#8a2f17;stroke-dasharray:4 2}
        .toll-chart .misfit .said-point{fill:#fff;stroke:#8a2f17;stroke-width:2}
        .toll-chart .aside .said-range,.toll-chart .aside .said-arrow{stroke:#a5abb2}
        .toll-chart .aside .said-point{fill:#a5abb2}
        .toll-chart .aside text{fill:#6b737c}
        .map .area:not([fill]){fill:#faf8f4}
        .map .area{stroke:#cfc8bb;stroke-width:.6;stroke-linejoin:round}
        .map .area.l2{stroke:#d9d3c8;stroke-width:.5}
        .map .area.l1{stroke:#8f8779;stroke-width:1}
        .map .area.l0{stroke:#5d564b;stroke-width:1.4}
        .map .line{fill:none!important;pointer-events:none}
        .map .pt{fill-opacity:.82;stroke:#fff;stroke-width:.8}
        .map .pt[fill=none]{stroke-width:1.4}
        .map .pt.about{stroke:#1d2329;stroke-width:.8;stroke-opacity:.75;stroke-dasharray:2.6 2.2}
        .map a:hover .pt,.map a:focus .pt{fill-opacity:1;stroke:#1d2329;stroke-width:1.6}
        .map .names text{fill:#6d6558;font-size:inherit;letter-spacing:.02em;paint-order:stroke;stroke:#fff;stroke-width:3px;
        stroke-opacity:.75;stroke-linejoin:round}
        .map .names.narrow{display:none}
        .map .scale path{fill:none;stroke:#4a525b;stroke-width:1.2}
        .map .number circle{fill:#fff;stroke:#1d2329;stroke-width:1.2}
        .map .number text{font-weight:700;fill:#1d2329;font-size:11.5px}
        .map .number .leader{stroke:#1d2329;stroke-width:.8}
        .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1.2rem;padding:0;margin:.3rem 0;font-size:.88rem}
        .legend svg{vertical-align:-.12em}
        .sizes,.shades{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem .7rem;font-size:.86rem;color:var(--quiet)}
        .sizes svg{height:auto;max-width:9.5rem}
        .sizes .size{fill:none;stroke:#5b6570;stroke-width:1.1}
        .sizes text{font-size:11px;fill:#5b6570}
        .shades ol{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem .8rem;margin:0;padding:0}
        .shades .swatch{stroke:#b5aea2;stroke-width:.8}
        .narrow-only{display:none}
        @media (max-width:40rem){.wide-only{display:none}.narrow-only{display:block}
        .map .names.wide{display:none}.map .names.narrow{display:inline}
        .map .number{transform-box:fill-box}.map .tick{font-size:17px}}
        """

    /// Tables made from listings.
    static let listings: Markup.StaticText = """
        details{margin:.4rem 0;font-size:.9rem}
        summary{cursor:pointer;color:var(--link)}
        details table{font-size:.84rem;margin-top:.4rem;width:auto}
        .scroll{overflow-x:auto}
        table+table,table+p+table{margin-top:1.3rem}
        .identity tbody th{width:15rem}.identity .relation{width:8.5rem}.basis+.basis{margin-top:.25rem}
        .beside>table{margin-top:0}figure.locator svg.map{max-width:38rem}
        .dense th,.dense td{padding-right:.35rem}
        @media (max-width:40rem){.identity tr{display:block;padding:.35rem 0;border-bottom:1px solid var(--line)}
        .identity th,.identity td{display:inline;border:0;padding:0;text-align:left;white-space:normal}
        .identity tbody th{display:block;width:auto;font-weight:600}.identity .relation+th{display:inline}.identity .relation{margin-right:.35em}
        .objections thead{display:none}.objections tr{display:block;padding:.35rem 0;border-bottom:1px solid var(--line)}
        .objections th,.objections td{display:block;border:0;padding:0;text-align:left}.objections th{font-weight:600}
        .objections [data-title]::before{content:attr(data-title) " ";color:var(--quiet);font-weight:400}
        .stacked thead,.timeline thead{display:none}.stacked tr{display:block;padding:.35rem 0;border-bottom:1px solid var(--line)}
        .stacked th,.stacked td{display:inline;border:0;padding:0;white-space:normal;font-size:.9rem}.stacked th{display:block;font-weight:600;font-size:1rem}
        .stacked td:empty{display:none}.stacked td:not(:empty)~td:not(:empty)::before{content:" · "}
        .timeline tr{display:grid;grid-template-columns:minmax(0,1fr) auto 5.6rem;gap:0 .5rem;padding:.35rem 0;border-bottom:1px solid var(--line)}
        .timeline td{border:0;padding:0}.timeline td:first-child{grid-column:1/-1;font-size:.84rem;color:var(--quiet)}
        .incidents thead{display:none}.incidents tr{display:flex;flex-wrap:wrap;gap:0 .9rem;padding:.35rem 0;border-bottom:1px solid var(--line)}
        .incidents td{border:0;padding:0;flex:1 0 100%}.incidents td:first-child{font-size:.84rem;color:var(--quiet)}
        .incidents td.num{flex:0 0 auto;text-align:left}.incidents [data-title]::before{content:attr(data-title) " ";color:var(--quiet)}
        .identity td:empty{display:none}.identity td:has(.basis){display:block}
        .identity th~td:not(:has(.basis)):not(:empty)~td:not(:empty)::before{content:" · "}}
        """
}
