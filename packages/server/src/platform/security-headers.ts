import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import helmet from "helmet";

type HelmetOptions = NonNullable<Parameters<typeof helmet>[0]>;
type Headers = Readonly<Record<string, string>>;

/** What every answer tells a browser that it must not do with it: of a page, and of the API, whose answers are no pages. */
export function securityHeaders({ PUBLIC_URL }: { readonly PUBLIC_URL: string }): {
  readonly page: Headers;
  readonly api: Headers;
} {
  const isSecure = PUBLIC_URL.startsWith("https:");
  const always = { xFrameOptions: { action: "deny" }, strictTransportSecurity: isSecure } as const;
  const page = headersOf({
    ...always,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: isSecure ? [] : null,
      },
    },
  });
  const api = headersOf({
    ...always,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    // Of pages alone.
    originAgentCluster: false,
    crossOriginOpenerPolicy: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  return { page, api: { ...api, "cache-control": "no-store" } };
}

/** Made once: helmet would put the same together for each answer. */
function headersOf(options: HelmetOptions): Headers {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  helmet(options)(request, response, (error) => {
    if (error) throw error;
  });
  return Object.fromEntries(
    Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]),
  );
}
