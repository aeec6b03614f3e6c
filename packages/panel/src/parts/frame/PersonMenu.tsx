import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { paths } from "../../paths.ts";
import { Button, CopyText, IdentityButton, Popover, Segments } from "../../ui/index.ts";
import { ApiReferenceLink } from "../ApiReferenceLink.tsx";
import { LanguageChoice } from "../LanguageChoice.tsx";
import { meQuery } from "../queries.ts";
import { chooseTheme, type Theme, useTheme } from "../theme.ts";
import { useChooseLanguage } from "../useChooseLanguage.ts";
import { useGo } from "../useGo.ts";
import { useSignOut } from "./useSignOut.ts";

/** Who is signed in: customer number, profile, language, theme, signing out. */
export function PersonMenu({ tileOnly }: { tileOnly?: boolean | undefined }) {
  const { data: me } = useQuery(meQuery());
  if (!me) return null;
  const trigger = (
    <IdentityButton
      plain
      tileOnly={tileOnly}
      shape="round"
      label={m.person_menu()}
      name={me.name}
      detail={me.email}
    />
  );
  return (
    <Popover label={m.person_menu()} trigger={trigger} placement={tileOnly ? "bottom end" : "top start"}>
      {(close) => <PersonCard close={close} />}
    </Popover>
  );
}

function PersonCard({ close }: { close: () => void }) {
  const { data: me } = useQuery(meQuery());
  const theme = useTheme();
  const go = useGo();
  const signOut = useSignOut();
  const chooseLanguage = useChooseLanguage();
  const themes: { value: Theme; label: string }[] = [
    { value: "system", label: m.person_theme_system() },
    { value: "light", label: m.person_theme_light() },
    { value: "dark", label: m.person_theme_dark() },
  ];
  return (
    <div className="flex w-76 max-w-full flex-col gap-4">
      <div>
        <p className="font-semibold">{me?.name}</p>
        <p className="truncate text-soft">{me?.email}</p>
      </div>
      <div>
        <p className="text-small font-semibold text-faint">
          {(me?.ownAccounts.length ?? 0) > 1 ? m.person_numbers() : m.person_number()}
        </p>
        {me?.ownAccounts.map((own) => (
          <p key={own.number} className="flex items-center justify-between gap-3">
            <CopyText text={own.number} label={m.person_number()} />
            {me.ownAccounts.length > 1 && <span className="truncate text-small text-soft">{own.name}</span>}
          </p>
        ))}
        {me?.ownAccounts.length === 0 && <p className="text-soft">{m.person_no_number()}</p>}
      </div>
      <div className="flex flex-col gap-2">
        <LanguageChoice onChange={chooseLanguage} />
        <Segments label={m.person_theme()} segments={themes} value={theme} onChange={chooseTheme} />
      </div>
      <p>
        <ApiReferenceLink />
      </p>
      <div className="flex gap-2 border-t border-line pt-3">
        <Button
          size="small"
          onPress={() => {
            close();
            go(paths.profile);
          }}
        >
          {m.frame_profile()}
        </Button>
        <Button size="small" variant="quiet" pending={signOut.isPending} onPress={() => signOut.mutate()}>
          {m.person_sign_out()}
        </Button>
      </div>
    </div>
  );
}
