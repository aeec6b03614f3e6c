const [search, found] = [document.querySelector("#q"), document.querySelector("#found")];
const operations = [...document.querySelectorAll("details")].map((element) => ({
  element,
  words: `${element.id} ${element.querySelector("summary").textContent}`.toLowerCase(),
}));

function look() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { element, words: own } of operations) {
    element.hidden = !words.every((word) => own.includes(word));
    if (!element.hidden) shown++;
  }
  for (const section of document.querySelectorAll("section"))
    section.hidden = section.querySelector("details:not([hidden])") === null;
  for (const link of document.querySelectorAll("nav a"))
    link.parentElement.hidden = document.querySelector(link.hash).closest("section").hidden;
  found.textContent = words.length === 0 ? "" : shown === 0 ? "Nothing has these words." : `${shown} found`;
}

function openNamed() {
  const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!named) return;
  if (named.closest("[hidden]")) {
    search.value = "";
    look();
  }
  if (named instanceof HTMLDetailsElement) named.open = true;
  named.scrollIntoView();
}

search.disabled = false;
search.addEventListener("input", look);
window.addEventListener("hashchange", openNamed);
// A browser that goes back keeps what was typed.
look();
openNamed();
