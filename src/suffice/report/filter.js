"use strict";
const bodies = [...document.querySelectorAll("table.items > tbody")];
const bar = document.querySelector(".filter");
const buttons = [...bar.querySelectorAll("button")];
const search = bar.querySelector("input");
let shown = "all";

function apply() {
  const wanted = search.value.trim().toLowerCase();
  let matches = 0;
  for (const body of bodies) {
    const right = shown === "all" || body.dataset.outcome === shown;
    body.hidden = !right || (wanted !== "" && !body.textContent.toLowerCase().includes(wanted));
    matches += body.hidden ? 0 : 1;
  }
  document.querySelector(".nothing").hidden = matches > 0;
}

function open(id) {
  const body = id ? document.getElementById(id) : null;
  const details = body && body.querySelector("details");
  if (details) {
    body.hidden = false;
    details.open = true;
  }
}

for (const button of buttons) {
  button.addEventListener("click", () => {
    shown = button.dataset.show;
    for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
    apply();
  });
}
search.addEventListener("input", apply);
for (const body of bodies) {
  body.rows[0].addEventListener("click", () => {
    if (String(getSelection()) === "") body.querySelector("details").toggleAttribute("open");
  });
}
addEventListener("hashchange", () => open(location.hash.slice(1)));
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((d) => (d.open = true)));
open(location.hash.slice(1));
bar.hidden = false;
document.documentElement.classList.add("scripted");
