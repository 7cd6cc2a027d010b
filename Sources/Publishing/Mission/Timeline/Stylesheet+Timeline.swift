extension Stylesheet {
    /// The timeline's picture and page.
    static let timeline: Markup.StaticText = """
        .timeline .lane{stroke:#d7d3cb;stroke-width:1}
        .timeline .lane-name{font-size:12px;font-weight:600;fill:#1d2329}
        .timeline .year-line{stroke:#b9b3a8;stroke-width:1}
        .timeline .mandate{fill:#dce6ee;stroke:#1f5582;stroke-width:.8}
        .timeline .suspension{fill:#f3dfa4;stroke:#8a6a10;stroke-width:.8}
        .timeline .sanctions{fill:#eab39f;stroke:#8a2f17;stroke-width:.8}
        .timeline .aid-cut{fill:#e3ddd2;stroke:#5b6570;stroke-width:.8}
        .timeline .faded{fill-opacity:.4;stroke-dasharray:3 3}
        .timeline .within,.timeline .behind{font-size:11px;fill:#1d2329}
        .timeline .behind{paint-order:stroke;stroke:#fff;stroke-width:3px}
        .timeline .act circle{fill:#fff;stroke:#1d2329;stroke-width:1.2}
        .timeline .act text{font-size:10px;font-weight:700;fill:#1d2329}
        .timeline .act.grave circle{fill:#8a2f17;stroke:#8a2f17}
        .timeline .act.grave text{fill:#fff}
        .timeline .promise-name{font-size:11px;fill:#1d2329;paint-order:stroke;stroke:#fff;stroke-width:3px}
        .timeline .reach{stroke:#1f5582;stroke-width:1.6}
        .timeline .given,.timeline .due{fill:#1f5582}
        .timeline .demanded .reach{stroke:#8a2f17;stroke-dasharray:4 2}
        .timeline .demanded .given,.timeline .demanded .due{fill:#8a2f17}
        .timeline .proposed .reach{stroke:#8d949c;stroke-dasharray:1.5 2}
        .timeline .proposed .given,.timeline .proposed .due{fill:#8d949c}
        .timeline .due-text{font-size:9.5px;fill:#4a525b;paint-order:stroke;stroke:#fff;stroke-width:3px}
        .timeline .kept{font-size:14px;font-weight:700;fill:#2d6a2f}
        .timeline .all{fill:#d9d3c8}
        .timeline .civilians{fill:#cf4a24}
        .timeline .exercise-word{font-size:60px;fill:#be7800;fill-opacity:.2;font-weight:700}
        .time-picture{overflow-x:auto;background:linear-gradient(90deg,#fff 30%,#fff0),linear-gradient(270deg,#fff 30%,#fff0) 100% 0,linear-gradient(90deg,#0004,#0000),linear-gradient(270deg,#0004,#0000) 100% 0;
        background-repeat:no-repeat;background-size:2rem 100%,2rem 100%,.7rem 100%,.7rem 100%;background-attachment:local,local,scroll,scroll}
        .time-picture svg{min-width:56rem}
        main.time{max-width:76rem}
        main.time ol,main.time ul{padding-left:1.8rem}
        main.time li{margin:.25rem 0}
        .time-form{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:end;font-size:.92rem}
        .time-form label span{display:block;color:var(--quiet);font-size:.84rem}
        .time-form input,.time-form select{font:inherit;padding:.3rem .4rem;border:1px solid #a9a396;background:#fff;color:inherit;border-radius:2px}
        .time-form button{font:600 1rem/1 var(--sans);background:var(--ink);color:#fff;border:0;padding:.55rem 1.1rem;border-radius:2px;cursor:pointer}
        """

    /// What a picture needs when no page is around it.
    static let timelineAlone: Markup.StaticText = """
        svg{font-family:"Source Sans 3","Noto Sans","Liberation Sans",Arial,sans-serif}
        .grid{stroke:#e9e6df;stroke-width:1}.axis{stroke:#1d2329;stroke-width:1.2}
        text{font-size:11px;fill:#4a525b}.year{font-weight:600;fill:#1d2329}
        """
}
