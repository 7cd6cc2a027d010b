extension Stylesheet {
    /// The site's first page: the filter at the side, the results beside it.
    static let lookout: Markup.StaticText = """
        .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        main.lookout{max-width:none;display:grid;grid-template-columns:15.5rem minmax(0,1fr);gap:0 1.6rem;padding:1.1rem 1.4rem 2rem;
        background:none}
        .filter{background:#fff;border:1px solid var(--line);padding:1rem;align-self:start;position:sticky;top:.8rem;font-size:.92rem}
        .filter label{display:block;margin-bottom:.6rem}
        .filter label>span:first-child{display:block;color:var(--quiet);font-size:.84rem}
        .filter input:not([type=checkbox]),.filter select{width:100%;font:inherit;padding:.3rem .4rem;border:1px solid #a9a396;background:#fff;color:inherit;border-radius:2px}
        .filter fieldset{border:0;padding:0;margin:0 0 .6rem}
        .filter legend{color:var(--quiet);font-size:.84rem;padding:0}
        .filter .check{margin:.15rem 0;display:flex;gap:.35rem;align-items:center}
        .filter button{font:600 1rem/1 var(--sans);background:var(--ink);color:#fff;border:0;padding:.55rem 1.1rem;border-radius:2px;cursor:pointer}
        .lookup{position:static;display:flex;gap:.8rem;align-items:end;margin-bottom:1.4rem}
        .lookup label{flex:1;margin:0}
        .actions{display:flex;gap:1rem;align-items:baseline;margin:.3rem 0 .7rem}
        .exports{border-top:1px solid var(--line);padding-top:.6rem;margin:.4rem 0 0}
        .results{background:#fff;border:1px solid var(--line);padding:1rem 1.4rem 1.6rem;min-width:0}
        .results h2{margin:1.2rem 0 .5rem;font-size:1.1rem}
        .results .sum{font:600 1.15rem/1.35 var(--serif);margin:.1rem 0 .8rem}
        .results[aria-busy=true]{opacity:.55}
        #map{position:relative;background:#eceff1}
        #map.live{height:min(68vh,38rem)}
        #map .canvas{position:absolute;inset:0}
        #map svg.map{max-height:70vh}
        #map.live>svg.map{display:none}
        #map .wait{position:absolute;left:50%;top:.6rem;transform:translateX(-50%);margin:0;padding:.2rem .8rem;background:#fff;border:1px solid var(--line);z-index:2}
        .map-foot{display:flex;flex-wrap:wrap;gap:.3rem 1.6rem;align-items:center;padding-top:.4rem}
        .map-foot p{margin:0}
        .to-filter{display:none}
        .pages{color:var(--quiet)}
        .region-name{font:.78rem/1.1 var(--sans);color:#5d564b;background:#ffffffb8;border-radius:2px;padding:0 .25em;pointer-events:none;text-align:center}
        .maplibregl-popup-content{font:.9rem/1.4 var(--sans)!important;padding:.7rem .9rem!important;max-height:18rem;overflow:auto}
        .maplibregl-popup-content h3{font-size:1rem;margin:0 1rem .2rem 0}
        .maplibregl-popup-content ul{margin:.3rem 0;padding-left:1.1rem}
        .further{font:inherit;border:1px solid var(--line);background:#fff;border-radius:2px;padding:.1rem .5rem;margin-left:.6rem;cursor:pointer}
        @media (max-width:52rem){main.lookout{grid-template-columns:minmax(0,1fr);padding:.7rem;gap:.7rem}
        .to-filter{display:block}
        .filter:not(.lookup){order:2;position:static;display:grid;grid-template-columns:1fr 1fr;gap:0 .8rem}
        .filter fieldset,.filter .actions,.filter .exports{grid-column:1/-1}
        .results{padding:.8rem}#map.live{height:62vh}}
        """
}
