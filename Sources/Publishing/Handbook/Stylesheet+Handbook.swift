extension Stylesheet {
    /// The pocket handbook, on paper first and readable on a screen.
    static let handbook: Markup.StaticText = """
        *{box-sizing:border-box}
        html{font-size:7.6pt}
        body{margin:0;color:#111;font:1rem/1.36 "Source Sans 3","Noto Sans","Liberation Sans","DejaVu Sans",sans-serif;hyphens:auto;hyphenate-limit-chars:9 4 4}
        body.a5{font-size:1.14rem}
        @media screen{html{font-size:15px}body{max-width:44rem;margin:0 auto;padding:1rem}}
        h1,h2{font-family:"Source Serif 4","Liberation Serif",Georgia,serif;line-height:1.15;margin:0;font-weight:600;
        hyphens:none;break-after:avoid}
        h1{font-size:1.75rem;margin-bottom:.5rem;string-set:chapter content()}
        h2{font-size:1.18rem;margin:.8rem 0 .3rem}
        p{margin:.15rem 0;orphans:2;widows:2}
        a{color:inherit;text-decoration:none}
        .cover{break-after:page;page:cover}
        .cover .edition{font-weight:600;letter-spacing:.04em;border-bottom:1.5pt solid #111;padding-bottom:.4rem;
        string-set:edition content()}
        .cover .title{font-size:2.5rem;margin:2.2rem 0 1rem;string-set:none}
        .cover .period{font-size:1.08rem}
        .cover .preface{margin-top:1.6rem;border-left:2pt solid #111;padding-left:.7rem}
        .cover .imprint{margin-top:1.6rem;color:#555;font-size:.86rem}
        .front{break-inside:avoid}
        .front h2{margin-top:0;font-size:1.4rem;margin-bottom:.5rem}
        .contents{margin-top:1.6rem}
        .contents ol{list-style:none;padding:0;margin:0}
        .contents li{border-bottom:.4pt solid #bbb;padding:.16rem 0}
        .signs th{text-align:left;white-space:nowrap;padding:.16rem .7rem .16rem 0;vertical-align:top}
        .signs td{padding:.16rem 0}
        .chapter{break-before:page}
        .chapter .introduction{font-style:italic;margin-bottom:.7rem}
        .rule{break-inside:avoid;border-top:.5pt solid #888;padding:.34rem 0 .45rem}
        .head{margin:0}
        .id{font-weight:700}
        .mode{font-weight:700;font-size:.82rem;letter-spacing:.03em;border:.6pt solid #111;border-radius:2pt;padding:0 .28em;
        white-space:nowrap}
        .mode.must{background:#111;color:#fff}
        .mode.mustNot{background:#fff;border-width:1.4pt}
        .mode.approval{background:#ddd}
        .mode.may{background:#fff;border-style:dashed}
        .mark{font-size:.82rem;color:#444;border-bottom:.6pt dotted #444;white-space:nowrap}
        .rule .text{font-size:1.06rem;margin:.22rem 0 .2rem}
        .line{font-size:.9rem}
        .line b{font-weight:600;text-transform:none}
        .source{font-size:.84rem;color:#444}
        .decision .line,.decision .source{break-before:avoid}
        .decision{border-top:1.2pt solid #111;padding:.2rem 0 .6rem;margin-bottom:.5rem}
        .decision .policy{font-style:italic;font-size:.9rem}
        table.rows{break-inside:auto;border-collapse:collapse;width:100%;margin:.35rem 0;font-size:.84rem;line-height:1.22;hyphens:auto}
        table.rows th{text-align:left;vertical-align:bottom;border-bottom:.9pt solid #111;padding:.14rem .3rem .14rem 0;font-weight:600}
        table.rows td{vertical-align:top;border-bottom:.4pt solid #aaa;padding:.18rem .3rem .18rem 0}
        table.rows tr{break-inside:avoid}
        table.rows .number{color:#555;width:1.1em}
        table.rows .output{border-left:.9pt solid #111;padding-left:.35rem;font-weight:600;line-height:1.45}
        ul.changes{padding-left:1.1em;margin:.2rem 0}
        dl{margin:0}
        dt{break-after:avoid;margin-top:.45rem;font-weight:600}
        dd{margin:.05rem 0 0;font-size:.92rem;overflow-wrap:anywhere}
        ul.index{list-style:none;padding:0;margin:0;font-size:.9rem}
        ul.index li{break-inside:avoid;padding:.13rem 0;border-bottom:.3pt solid #ccc}
        .index a{white-space:nowrap;font-weight:600}
        @media print{
        .contents a.paged::after{content:leader(" . ") target-counter(attr(href),page)}
        .index a.page::after{content:"\\2009(" target-counter(attr(href),page) ")";font-weight:400;color:#444}}
        @page{@bottom-left{content:string(edition);font:6.4pt "Liberation Sans",sans-serif;color:#444}
        @bottom-center{content:string(chapter);font:6.4pt "Liberation Sans",sans-serif;color:#444}
        @bottom-right{content:counter(page);font:600 7pt "Liberation Sans",sans-serif}}
        @page cover{@bottom-left{content:none}@bottom-center{content:none}@bottom-right{content:none}}
        """

    static let pageA6: Markup.StaticText =
        "@page{size:105mm 148mm;margin:9mm 9mm 12mm 9mm}"

    static let pageA5: Markup.StaticText =
        "@page{size:148mm 210mm;margin:14mm 14mm 16mm 14mm}"
}
