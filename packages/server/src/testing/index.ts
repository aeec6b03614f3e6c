export { acceptManager, declared } from "./declared.ts";
export { everything } from "./everything.ts";
export { refused } from "./refused.ts";
export { startTestServer, type TestServer } from "./test-server.ts";
