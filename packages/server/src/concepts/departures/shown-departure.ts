interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly removed_by_name: string;
  readonly at: Date;
  readonly client_count: number;
}

export function shownDeparture({ id, name, email, removed_by_name, at, client_count }: Row) {
  return { id, name, email, removedBy: removed_by_name, at: at.toISOString(), clients: client_count };
}
