import { saveFile } from "../members/save-file.ts";
import type { Layout } from "./map-layout.ts";

const drawn = [
  "fill",
  "stroke",
  "stroke-width",
  "font-size",
  "font-weight",
  "font-family",
  "visibility",
] as const;

/** The whole map as a file of its own: with the colours of the theme that it is seen in, written out. */
export function savePicture(name: string, picture: SVGSVGElement, layout: Layout): void {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll<SVGElement>("*");
  picture.querySelectorAll<SVGElement>("*").forEach((original, place) => {
    const style = getComputedStyle(original);
    const target = copies[place];
    for (const property of drawn) target?.setAttribute(property, style.getPropertyValue(property));
    for (const attribute of ["class", "tabindex", "role", "aria-pressed", "data-place"])
      target?.removeAttribute(attribute);
  });
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ground.setAttribute("width", String(layout.width));
  ground.setAttribute("height", String(layout.height));
  ground.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  copy.firstElementChild?.removeAttribute("transform");
  copy.prepend(ground);
  copy.removeAttribute("class");
  copy.removeAttribute("aria-describedby");
  copy.setAttribute("role", "img");
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("viewBox", `0 0 ${layout.width} ${layout.height}`);
  copy.setAttribute("width", String(layout.width));
  copy.setAttribute("height", String(layout.height));
  saveFile(name, new XMLSerializer().serializeToString(copy), "image/svg+xml");
}
