import { ButtonLink } from "../../ui/index.ts";

const address = /^https?:\/\/\S+$/;

interface Part {
  id: number;
  text: string;
  /** Where the button leads that stands in place of an address on a line of its own. */
  href?: string;
}

/** A mail's plain text; the address of its button, on a line after the button's name, becomes a button again. */
export function MailText({ text }: { text: string }) {
  return (
    <div className="flex flex-col items-start gap-3">
      {partsOf(text).map(({ id, text: words, href }) =>
        href ? (
          <ButtonLink key={id} variant="primary" href={href}>
            {words}
          </ButtonLink>
        ) : (
          <p key={id} className="max-w-full whitespace-pre-wrap [overflow-wrap:anywhere]">
            {words}
          </p>
        ),
      )}
    </div>
  );
}

function partsOf(text: string): Part[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph, id) => {
      const [label = "", link = ""] = paragraph.split("\n");
      if (!address.test(link)) return { id, text: paragraph };
      const { origin, pathname, search, hash } = new URL(link);
      const here = origin === window.location.origin;
      return { id, text: label.replace(/:$/, ""), href: here ? pathname + search + hash : link };
    });
}
