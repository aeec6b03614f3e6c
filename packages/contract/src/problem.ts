import { z } from "zod";

/**
 * The closed list of refusals (RFC 9457). A caller may switch on `code`; a new one is added here and nowhere else.
 * The title is one sentence in English; the panel says it in the reader's language by the code.
 */
export const problems = {
  "not-signed-in": { status: 401, title: "Sign in first." },
  "wrong-credentials": { status: 401, title: "This e-mail address and password do not belong together." },
  "not-by-key": { status: 403, title: "An API key cannot do this: a person does it, signed in." },
  "not-found": { status: 404, title: "There is nothing here that you can see." },
  refused: { status: 403, title: "You may not do this here." },
  "visit-required": { status: 403, title: "You can enter this account through another one: enter it first." },
  "visit-ended": { status: 403, title: "Your visit to this account has ended." },
  "visit-from-visit": {
    status: 409,
    title: "You are visiting the account that you would enter through: return first.",
  },
  "foreign-origin": { status: 403, title: "Changes are taken only from Keyholder's own pages." },
  "cannot-give": { status: 403, title: "You cannot give what you do not hold yourself." },
  outranked: { status: 403, title: "This person holds more than you do here." },
  "own-membership": { status: 409, title: "You cannot change your own membership, except to leave." },
  "owner-untouchable": { status: 409, title: "The owner is changed only by handing the account over." },
  "already-a-member": { status: 409, title: "This person is in the team already." },
  "already-invited": { status: 409, title: "An invitation to this address is waiting: resend it instead." },
  "already-linked": {
    status: 409,
    title: "A link between these two accounts exists or waits for an answer.",
  },
  "own-account": { status: 409, title: "An account cannot manage itself." },
  "not-an-owner": { status: 409, title: "Only the owner of an account can be invited as a client." },
  "no-such-number": { status: 409, title: "No account with this customer number can be invited." },
  "no-such-code": { status: 409, title: "This share code does not work. Ask for a new one." },
  "name-taken": { status: 409, title: "This name is taken here." },
  "address-taken": { status: 409, title: "A contact with this address is here already." },
  "in-use": { status: 409, title: "This role is in use: choose what its people get instead." },
  "declarations-changed": {
    status: 409,
    title: "What you are to declare reads differently now: read it and tick it again.",
  },
  "not-refused": { status: 409, title: "You may do this already." },
  "cannot-be-asked": { status: 409, title: "Nobody can grant this by a request." },
  "already-asked": { status: 409, title: "You have asked for this already: it waits for an answer." },
  "wrong-password": { status: 403, title: "This is not your password." },
  "wrong-state": { status: 409, title: "This has been answered or has ended in the meantime." },
  "invitation-unknown": {
    status: 404,
    title: "This link is not one of ours. Copy the whole link from the mail.",
  },
  "invitation-expired": { status: 410, title: "This invitation has expired. Ask for a new one." },
  "invitation-used": { status: 410, title: "This invitation has been used. Sign in instead." },
  "invitation-cancelled": {
    status: 410,
    title: "This invitation was withdrawn. Ask the person who sent it.",
  },
  "invitation-replaced": {
    status: 410,
    title: "A newer invitation was sent. Use the link in the latest mail.",
  },
  "invitation-for-another": {
    status: 409,
    title: "This invitation is for another address than the one you are signed in with.",
  },
  "link-unknown": { status: 404, title: "This link is not one of ours. Copy the whole link from the mail." },
  "link-expired": { status: 410, title: "This link has expired. Ask for a new one." },
  "link-used": { status: 410, title: "This link has been used. Ask for a new one if you still need it." },
  "already-set-up": { status: 409, title: "Keyholder has its operator already. Sign in." },
  "setup-token-wrong": { status: 403, title: "This set-up token is not the one in the server's log." },
  stale: { status: 412, title: "Somebody changed this in the meantime: look at it again." },
  "version-missing": { status: 428, title: "Say which version you are changing (If-Match)." },
  invalid: { status: 422, title: "A value is missing or wrong." },
  malformed: { status: 400, title: "This request cannot be read." },
  "too-large": { status: 413, title: "This request is too large." },
  "unknown-media-type": { status: 415, title: "Send JSON, as application/json." },
  throttled: { status: 429, title: "Too many tries. Wait and try again." },
  "not-ready": { status: 503, title: "Keyholder is not ready yet." },
  failed: { status: 500, title: "Something went wrong on our side. Nothing was changed." },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

export const VisitEnd = z.enum(["left", "ended-by-client", "signed-out", "access-ended", "expired"]);

export const FieldError = z.object({
  field: z.string().describe("Path of the value in the request, such as `email` or `ticked.0`"),
  code: z.string(),
  message: z.string().describe("What is wrong and what would be right, in English"),
});

export const ChangedBy = z
  .object({
    account: z
      .string()
      .nullable()
      .describe(
        "Name of the account whose people can change it; null for the operator or the person himself",
      ),
    permission: z.string().nullable(),
    people: z
      .array(z.string())
      .describe("Names of some people who can change it, as far as you may know them"),
  })
  .describe("Who can change the step that refused (R15)");

export const Step = z.object({
  kind: z.enum(["home", "leave", "share", "link", "account"]),
  passes: z.boolean(),
  reason: z.string().nullable().describe("Why not; from the closed list of the access rules"),
  account: z.string().describe("Name of the account where this step is decided"),
  client: z.string().nullable(),
  role: z
    .string()
    .nullable()
    .describe("The role, right or ceiling of this step; null where it is another party's business"),
  gives: z.number().int().describe("How many permissions are held after this step"),
  tookAway: z.array(z.string()),
  changedBy: ChangedBy.nullable(),
});

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string().optional(),
  instance: z.string().optional().describe("The request's id, to quote when asking for help"),
  errors: z.array(FieldError).optional(),
  permission: z.string().optional().describe("The permission that was asked for (`refused`)"),
  steps: z.array(Step).optional().describe("The nearest path and what each of its steps says (`refused`)"),
  permissions: z
    .array(z.string())
    .optional()
    .describe("What you would give without holding it (`cannot-give`)"),
  retryAfter: z.number().int().optional().describe("Seconds"),
  address: z.string().optional().describe("The address that an invitation is for, masked"),
  ended: VisitEnd.optional().describe("How the visit ended (`visit-ended`)"),
  via: z
    .array(z.object({ number: z.string(), name: z.string() }))
    .optional()
    .describe("Accounts to enter through"),
});

export type Problem = z.infer<typeof Problem>;
export type Step = z.infer<typeof Step>;
export type VisitEnd = z.infer<typeof VisitEnd>;
