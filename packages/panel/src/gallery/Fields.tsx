import { useState } from "react";
import {
  Badge,
  Button,
  Checkbox,
  Field,
  Fieldset,
  Form,
  PasswordField,
  type RadioCard,
  RadioCards,
  Select,
  Sheet,
} from "../ui/index.ts";

const roles: RadioCard[] = [
  {
    value: "admin",
    label: "Admin",
    badge: <Badge tone="role">Admin</Badge>,
    line: "Everything the owner may do, except to give the account away.",
    can: ["Add users", "Invite clients", "Pay invoices"],
    cannot: ["Transfer ownership"],
  },
  {
    value: "viewer",
    label: "Viewer",
    badge: <Badge tone="info">Viewer</Badge>,
    line: "Sees everything, changes nothing.",
    can: ["See invoices", "See tickets"],
    cannot: ["Pay", "Change anything"],
  },
  {
    value: "billing",
    label: "Billing",
    badge: <Badge tone="plain">Billing</Badge>,
    line: "Invoices and statements.",
    disabledReason: "You can't grant what you don't have",
  },
];
const languages = [
  { value: "en", label: "English" },
  { value: "pl", label: "Polski", description: "Polish" },
  { value: "de", label: "Deutsch", disabledReason: "Not installed" },
];

export function Fields() {
  const [language, setLanguage] = useState<string | null>("pl");
  const [role, setRole] = useState<string | null>("viewer");
  const [pays, setPays] = useState(true);
  return (
    <Sheet title="Add a user" sub="for Studio North">
      <Form
        onSubmit={() => {}}
        error="2 fields need another look."
        actions={
          <>
            <Button variant="primary" type="submit">
              Send the invitation
            </Button>
            <Button variant="quiet">Cancel</Button>
          </>
        }
      >
        <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
          <Field label="Name" required autoComplete="name" defaultValue="Łucja Świątek" />
          <Field label="E-mail" type="email" error="This is not an e-mail address" defaultValue="anna@" />
          <Field
            label="Customer number"
            tabular
            disabledReason="Given once, never changed"
            value="KH-4821-7735"
          />
          <Field label="Valid until" type="date" description="Leave it empty for no end" />
          <PasswordField label="Password" autoComplete="new-password" description="At least 12 characters" />
          <Select label="Language" options={languages} value={language} onChange={setLanguage} />
          <Select
            label="Time zone"
            placeholder="Choose one"
            options={languages}
            value={null}
            onChange={() => {}}
            error="Choose a time zone"
          />
          <Select
            label="Level"
            size="small"
            options={languages}
            value="en"
            onChange={() => {}}
            disabledReason="Only the owner sets it"
          />
        </div>
        <Field label="Message" lines={3} placeholder="A word to go with the invitation" />
        <RadioCards label="Role" cards={roles} value={role} onChange={setRole} />
        <Fieldset legend="Billing" description="2 of 3">
          <Checkbox checked={false} indeterminate onChange={() => {}}>
            All of billing
          </Checkbox>
          <Checkbox checked={pays} onChange={setPays} description="Needs to see invoices">
            Pay invoices
          </Checkbox>
          <Checkbox checked onChange={() => {}} disabledReason="You can't grant what you don't have">
            Change the tax number
          </Checkbox>
          <Checkbox checked={false} required error="Tick it to go on" onChange={() => {}}>
            I agree to the terms
          </Checkbox>
        </Fieldset>
      </Form>
    </Sheet>
  );
}
