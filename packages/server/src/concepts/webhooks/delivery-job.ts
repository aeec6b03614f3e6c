/** Delivers what is due of one webhook. */
export const webhooksJob = "webhooks:deliver";

/** Mail goes first: receivers may be slow. */
export const webhooksPriority = 10;
