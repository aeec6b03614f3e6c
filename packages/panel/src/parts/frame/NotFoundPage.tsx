import { m } from "../../messages/messages.js";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/index.ts";
import { usePageTitle } from "../usePageTitle.ts";
import { NoticePage } from "./NoticePage.tsx";

/** What is hidden and what does not exist look the same. */
export function NotFoundPage() {
  usePageTitle(m.notfound_title());
  return (
    <NoticePage
      icon="search"
      title={m.notfound_title()}
      actions={
        <ButtonLink variant="primary" href={paths.accounts}>
          {m.notfound_go()}
        </ButtonLink>
      }
    >
      <p className="text-soft">{m.notfound_text()}</p>
    </NoticePage>
  );
}
