import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { m } from "../../messages/messages.js";
import { Button, type ButtonProps, Dialog } from "../../ui/index.ts";
import { type Roles, rolesQuery } from "./queries.ts";
import { RolesLoading } from "./RolesLoading.tsx";

export interface RolesDialogProps {
  account: string;
  accountName: string;
  title: string;
  /** The id of the form in it. */
  form: string;
  /** The words on the buttons. */
  cancel?: string | undefined;
  submit: string;
  pending?: ButtonProps["pending"];
  disabledReason?: ButtonProps["disabledReason"];
  onClose: () => void;
  /** The form, once the account's roles are here. */
  children: (roles: Roles) => ReactNode;
  /** A dialog above it. */
  above?: ReactNode;
}

/** A dialog with a form in which a role is chosen. */
export function RolesDialog(props: RolesDialogProps) {
  const { account, accountName, title, form, cancel, submit, pending, disabledReason, onClose } = props;
  const roles = useQuery(rolesQuery(account));
  return (
    <Dialog
      open
      onOpenChange={onClose}
      keepOnOutsideClick
      size="large"
      title={title}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{cancel ?? m.ui_cancel()}</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            pending={pending}
            disabledReason={disabledReason}
          >
            {submit}
          </Button>
        </>
      }
    >
      <RolesLoading query={roles}>{props.children}</RolesLoading>
      {props.above}
    </Dialog>
  );
}
