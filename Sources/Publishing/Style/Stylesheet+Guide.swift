extension Stylesheet {
    /// The handbook as a guided form: made for a thumb first.
    static let guide: Markup.StaticText = """
        main.guide{max-width:40rem}
        .guide h1{font-size:1.6rem}
        .guide .choices{border:0;padding:0;margin:1.1rem 0 .6rem}
        .guide legend{font:600 1.2rem/1.3 var(--serif);padding:0;margin-bottom:.6rem}
        .guide button{display:block;width:100%;text-align:left;font:inherit;line-height:1.35;min-height:3rem;padding:.6rem .9rem;margin:0 0 .45rem;
        background:#fff;color:var(--ink);border:1.5px solid var(--ink);border-radius:4px;cursor:pointer}
        .guide button:hover{background:var(--faint)}
        .guide button.quiet{border:1px dashed var(--quiet);color:var(--quiet)}
        .guide .number{display:flex;gap:.6rem;align-items:center;margin-bottom:.45rem}
        .guide .number input,.guide .day input{font:inherit;min-height:3rem;padding:.3rem .6rem;border:1.5px solid var(--ink);border-radius:4px;background:#fff;color:inherit}
        .guide .number input{width:7rem}
        .guide .number button{width:auto;margin:0}
        .guide .day{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;color:var(--quiet);font-size:.9rem}
        .guide .mode{font:700 .78rem/1.5 var(--sans);letter-spacing:.03em;border:1px solid var(--ink);border-radius:3px;padding:.05em .4em;white-space:nowrap}
        .guide .mode.must{background:var(--ink);color:#fff}
        .guide .mode.mustNot,.guide .mode.conflict{background:var(--accent);border-color:var(--accent);color:#fff}
        .guide .mode.approval{background:#f3dfa4}
        .guide .mode.may{border-style:dashed}
        .guide .mark{border-bottom:1px dotted currentColor}
        .verdict,.pending{border-left:4px solid var(--ink);padding:.15rem 0 .15rem .8rem;margin:0 0 1rem}
        .verdict.mustNot,.verdict.conflict{border-color:var(--accent)}
        .verdict.approval{border-color:#d6a526}
        .verdict.may,.pending{border-left-style:dashed}
        .verdict h3{font-size:1.06rem;line-height:1.4}
        .verdict .ground p{margin:.25rem 0}
        .silence{border-left:4px solid #d6a526;padding:.4rem .8rem;background:#fdf6e3}
        """
}
