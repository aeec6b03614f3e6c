/** May this person do this in this account? */
export interface AccessQuestion {
  /** Id, imported id or e-mail address. */
  readonly person: string;
  /** Id, imported id or customer number. */
  readonly account: string;
  /** Such as `invoices.pay`. */
  readonly permission: string;
  /** Only by the ways whose last link starts at that account; the account itself: only by its own team. */
  readonly via?: string | undefined;
}

/** As AuthZEN 1.0 puts it. */
export function authzenOf({ person, account, permission, via }: AccessQuestion) {
  return {
    subject: { type: "person", id: person },
    action: { name: permission },
    resource: { type: "account", id: account },
    ...contextOf(via),
  };
}

export function contextOf(via: string | undefined) {
  return via === undefined ? {} : { context: { via } };
}
