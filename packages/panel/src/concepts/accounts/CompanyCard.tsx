import { m } from "../../messages/messages.js";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useGo } from "../../parts/useGo.ts";
import { accountPath } from "../../paths.ts";
import { Button, DefinitionList, Sheet, TextLink } from "../../ui/index.ts";

const none = () => <span className="text-soft">–</span>;

export function CompanyCard() {
  const { number, name, details } = useAccount();
  const edit = useMay("account.edit");
  const go = useGo();
  if (!details) return null;
  const { address, taxId, phone, website } = details;
  return (
    <Sheet
      title={m.settings_tab_account()}
      actions={
        <Button size="small" disabledReason={edit.reason} onPress={() => go(accountPath(number, "settings"))}>
          {m.home_company_edit()}
        </Button>
      }
    >
      <DefinitionList
        items={[
          { term: m.settings_name(), value: name },
          {
            term: m.settings_address(),
            value: address ? <span className="whitespace-pre-line">{address}</span> : none(),
          },
          { term: m.settings_tax_id(), value: taxId || none() },
          { term: m.settings_phone(), value: phone || none() },
          {
            term: m.settings_website(),
            value: website ? (
              <TextLink href={website} newTab>
                {website}
              </TextLink>
            ) : (
              none()
            ),
          },
        ]}
      />
    </Sheet>
  );
}
