import { createClient } from "@keyholder/sdk";

/** The server, as far as its API goes. */
export const client = createClient();
