// The page's look. Every selector begins with .pp, so that a notebook around it stays as it is.
#pragma once

#include <string_view>

namespace pressparse::output {

/// What a kind of value looks like: its hue, and whether it is a frame around others rather than a mark of its own.
struct KindStyle {
  std::string_view kind;
  int hue;
  bool frame;
};

inline constexpr KindStyle kind_styles[] = {
    {"headline", 345, false}, {"subheadline", 325, false}, {"timing", 5, false},    {"reference", 18, false}, {"dateline", 28, true},
    {"place", 22, false},     {"wire", 40, false},         {"date", 45, false},     {"person", 215, false},   {"organization", 268, false},
    {"ticker", 290, false},   {"quote", 140, false},       {"speaker", 215, false}, {"cue", 110, false},      {"contact", 185, true},
    {"phone", 172, false},    {"email", 182, false},       {"link", 198, false},    {"address", 160, false},  {"boilerplate", 60, true},
    {"caption", 80, false},   {"end mark", 0, false},
};

inline constexpr std::string_view style = R"css(
.pp{--bg:#fff;--fg:#1c2126;--dim:#59636e;--line:#dde2e7;--panel:#f6f8fa;--tip:#1c2126;--tip-fg:#f5f7f9;--tint:.16;--edge:42%;color-scheme:light;
background:var(--bg);color:var(--fg);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;text-align:left}
@media (prefers-color-scheme:dark){.pp{--bg:#15191e;--fg:#e4e8ec;--dim:#9aa5b1;--line:#2e353d;--panel:#1c2127;--tip:#e9edf1;--tip-fg:#15191e;--tint:.26;--edge:62%;color-scheme:dark}}
.pp *{box-sizing:border-box}
.pp a{color:inherit}
.pp h1,.pp h2,.pp p,.pp ul,.pp table{margin:0;padding:0}
.pp-head{padding:1.6rem 2rem 1rem;border-bottom:1px solid var(--line)}
.pp .pp-head h1{font-size:1.45rem;line-height:1.25;font-weight:650;max-width:46em;overflow-wrap:anywhere}
.pp .pp-facts{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin-top:.5rem;color:var(--dim);font-size:.87rem;list-style:none}
.pp-facts b{color:var(--fg);font-weight:600}
.pp-legend{display:flex;flex-wrap:wrap;gap:.35rem .5rem;padding:.8rem 2rem;border:0;border-bottom:1px solid var(--line);margin:0;min-width:0}
.pp-legend legend{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.pp-legend label{display:inline-flex;align-items:center;gap:.4em;padding:.1em .65em .1em .5em;border:1px solid var(--line);border-radius:99px;font-size:.82rem;cursor:pointer}
.pp-legend input{appearance:none;width:.8em;height:.8em;margin:0;border-radius:3px;border:2px solid hsl(var(--h) 60% var(--edge));cursor:pointer}
.pp-legend input:checked{background:hsl(var(--h) 60% var(--edge))}
.pp-legend input:focus-visible{outline:2px solid var(--fg);outline-offset:2px}
.pp-legend i{font-style:normal;color:var(--dim)}
.pp-body{display:grid;grid-template-columns:minmax(0,1.25fr) minmax(0,1fr);align-items:start}
.pp-page{padding:1rem 1.2rem 2rem 0}
.pp-zone{display:grid;grid-template-columns:7.2rem minmax(0,1fr);column-gap:1rem;position:relative}
.pp-zone+.pp-zone .pp-text{border-top:1px solid transparent}
.pp-name{padding:.55rem 0 0 1.2rem;text-align:right;font-size:.7rem;letter-spacing:.02em;line-height:1.25;color:var(--dim)}
.pp-name span{display:block}
.pp-text{padding:.15rem .4rem .15rem .9rem;border-left:3px solid var(--line);white-space:pre-wrap;overflow-wrap:anywhere;tab-size:4;font:1.02rem/1.85 Charter,"Bitstream Charter","Iowan Old Style",Georgia,"Liberation Serif",serif}
.pp-z-headline .pp-text{font-weight:700}
.pp-z-boilerplate .pp-text,.pp-z-legal .pp-text,.pp-z-noise .pp-text{color:var(--dim)}
.pp .pp-m{position:relative;color:inherit;background:hsl(var(--h) 85% 52%/var(--tint));box-shadow:0 2px 0 hsl(var(--h) 60% var(--edge)/.85);border-radius:3px 3px 0 0;padding:.12em 0;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.pp .pp-k-speaker{text-decoration:underline dotted hsl(140 60% var(--edge)) 2px;text-underline-offset:.36em}
.pp-m:hover{background:hsl(var(--h) 85% 52%/calc(var(--tint)*2))}
.pp-m:hover:not(:has(.pp-m:hover))::after{content:attr(data-tip);position:absolute;z-index:9;left:0;top:calc(100% + .35em);width:max-content;max-width:min(26rem,70vw);padding:.5em .75em;border-radius:6px;
background:var(--tip);color:var(--tip-fg);font:500 .8rem/1.45 system-ui,"Liberation Sans",sans-serif;white-space:pre-line;overflow-wrap:anywhere;box-shadow:0 4px 18px rgb(0 0 0/.3);pointer-events:none;text-decoration:none}
.pp-at{scroll-margin-top:30vh}
.pp-m:has(>.pp-at:target){outline:3px solid hsl(var(--h) 75% var(--edge));outline-offset:1px;border-radius:3px}
.pp-sign{display:inline-block;padding:0 .25em;border:1px dashed var(--dim);border-radius:3px;color:var(--dim);font:.75em/1.3 ui-monospace,"Liberation Mono",monospace}
.pp-values{position:sticky;top:0;max-height:100vh;overflow:auto;padding:1.2rem 2rem 2rem 1.2rem;border-left:1px solid var(--line);background:var(--panel);min-height:100%}
.pp-notes{list-style:none;margin-bottom:1rem!important}
.pp-notes li{padding:.45rem .7rem;margin-bottom:.4rem;border-left:3px solid hsl(35 80% var(--edge));background:hsl(35 85% 52%/calc(var(--tint)*.6));font-size:.87rem}
.pp table{width:100%;border-collapse:collapse;font-size:.87rem;line-height:1.4;background:none;color:inherit;border:0}
.pp caption{text-align:left;font-weight:650;font-size:1rem;padding-bottom:.3rem;color:inherit}
.pp tr{background:none!important}
.pp tbody th{padding:.9rem 0 .2rem;text-align:left;font-weight:600;font-size:.78rem;color:var(--dim);border:0;border-bottom:1px solid var(--line);background:none}
.pp td{padding:.32rem .6rem .32rem 0;vertical-align:top;text-align:left;border:0;border-bottom:1px solid var(--line);overflow-wrap:anywhere;white-space:normal;max-width:none}
.pp td:last-child{padding-right:0;text-align:right;white-space:nowrap;color:var(--dim);font-size:.76rem;overflow-wrap:normal}
.pp td a{text-decoration:none;border-bottom:1px solid hsl(var(--h) 60% var(--edge)/.7)}
.pp td a:hover{background:hsl(var(--h) 85% 52%/var(--tint))}
.pp td small{display:block;color:var(--dim);font-size:.92em}
.pp-dot{display:inline-block;width:.62em;height:.62em;border-radius:3px;margin-right:.5em;background:hsl(var(--h) 60% var(--edge))}
@media (max-width:62rem){.pp-body{display:block}.pp-values{position:static;max-height:none;border-left:0;border-top:1px solid var(--line);padding:1.2rem}
.pp-head,.pp-legend{padding-left:1.2rem;padding-right:1.2rem}.pp-zone{grid-template-columns:4.6rem minmax(0,1fr);column-gap:.5rem}.pp-name{padding-left:.5rem;overflow-wrap:anywhere}
.pp-m:hover:not(:has(.pp-m:hover))::after{position:fixed;left:.6rem;right:.6rem;top:auto;bottom:.6rem;width:auto;max-width:none}}
@media (forced-colors:active){.pp .pp-m{text-decoration:underline}}
@media print{.pp{--bg:#fff;--fg:#000;--dim:#444;--line:#bbb;--panel:#fff;--tint:.16;--edge:42%;color-scheme:light;font-size:10pt}.pp-body{display:block}.pp-values{position:static;max-height:none;overflow:visible;border:0;padding:1rem 0}
.pp-m,.pp-dot,.pp-legend input{-webkit-print-color-adjust:exact;print-color-adjust:exact}.pp tr,.pp-notes li{break-inside:avoid}}
)css";

}  // namespace pressparse::output
