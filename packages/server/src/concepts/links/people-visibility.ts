import { operations } from "@keyholder/contract";
import { changing, reading } from "../../handler.ts";
import { setShowsPeople } from "./store-visibility.ts";

export const getPeopleVisibility = reading(operations.getPeopleVisibility, async ({ permit }) => ({
  showsPeople: permit.account.shows_people,
}));

/** Whom the clients see is asked anew for each of their pages: it holds for what was done before, too. */
export const updatePeopleVisibility = changing(
  operations.updatePeopleVisibility,
  async ({ tx, permit, body: { showsPeople } }) => {
    const { id, name } = permit.account;
    const before = await setShowsPeople(tx, permit, showsPeople);
    const entry = {
      account: id,
      action: "links.show-people",
      target: { kind: "account", id, name },
      before: { showsPeople: before },
      after: { showsPeople },
    };
    return { answer: { showsPeople }, audit: before === showsPeople ? [] : [entry] };
  },
);
