export { acceptManager, acceptOffer, declared, shareAccount } from "./declared.ts";
export { everything } from "./everything.ts";
export { refused } from "./refused.ts";
export { startTestServer, type TestServer } from "./test-server.ts";
