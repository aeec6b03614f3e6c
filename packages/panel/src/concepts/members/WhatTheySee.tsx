import { useState } from "react";
import { m } from "../../messages/messages.js";
import { accessPages, accountPages, recordPages } from "../../parts/frame/account-pages.ts";
import { Button, Icon } from "../../ui/index.ts";
import type { Roles } from "./queries.ts";
import { isHeld, type RoleDraft, roleHolds } from "./role-draft.ts";

const pages = [...accessPages, ...recordPages].map((page) => accountPages[page]);

/** The pages that somebody with this role will find, and those that he will not. */
export function WhatTheySee({ roles, draft }: { roles: Roles; draft: RoleDraft }) {
  const [open, setOpen] = useState(false);
  const held = roleHolds(roles.items, draft.role);
  return (
    <div className="flex flex-col gap-3">
      <div>
        <Button size="small" expanded={open} onPress={() => setOpen(!open)} icon={open ? "minus" : "eye"}>
          {m.members_preview()}
        </Button>
      </div>
      {open && (
        <ul aria-label={m.members_preview()} className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
          {pages.map(({ title, permission }) => {
            const sees = permission === null || isHeld(draft, held, permission);
            return (
              <li key={title()} className={`flex items-center gap-2 ${sees ? "" : "text-soft"}`}>
                <Icon name={sees ? "check" : "minus"} className={sees ? "text-ok" : "text-faint"} />
                {title()}
                <span className="sr-only">{sees ? m.members_preview_yes() : m.members_preview_no()}</span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
