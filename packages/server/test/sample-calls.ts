import type { CallOf, OperationId, Operations } from "@keyholder/contract";

export interface Ids {
  readonly shop: string;
  readonly booth: string;
  readonly agency: string;
  readonly tina: string;
  readonly tinaMembership: string;
  readonly inesMembership: string;
  readonly samMembership: string;
  readonly desk: string;
  readonly web: string;
  readonly printer: string;
  readonly tinasContact: string;
  readonly importOfShop: string;
  readonly toKiosk: string;
  readonly toStall: string;
  readonly toKit: string;
  readonly fromAgency: string;
  readonly fromRival: string;
  readonly offered: string;
  readonly offeredToShop: string;
  readonly kiosk: string;
  readonly departure: string;
  readonly vicsRequest: string;
  readonly visRequest: string;
  readonly tinasTicks: string;
  readonly edsKey: string;
  readonly adamsVisit: string;
  readonly adamsSession: string;
  readonly hook: string;
  readonly pausedHook: string;
  readonly failedMessage: string;
}

/** A well-formed call of every operation, about the shop. An operation without one does not compile. */
export function sampleCalls(id: Ids): { readonly [O in OperationId]: CallOf<Operations[O]> } {
  const account = { account: id.shop };
  const ownImport = { ...account, import: id.importOfShop };
  const tina = { ...account, member: id.tinaMembership };
  const printer = { ...account, contact: id.printer };
  const onlyInvoices = {
    general: false,
    invoice: true,
    support: false,
    product: false,
    domain: false,
    affiliate: false,
  };
  const toKit = { ...account, link: id.toKit };
  const toKiosk = { ...account, link: id.toKiosk };
  const hook = { ...account, webhook: id.hook };
  const tellsAll = { url: "https://hooks.matrix.example/new", events: null };
  const token = "no-such-token";
  const question = {
    subject: { type: "person", id: "tina" },
    action: { name: "account.view" },
    resource: { type: "account", id: "shop" },
  };
  return {
    getHealth: {},
    getReadiness: {},
    getOpenApi: {},
    listDemoMails: {},
    getSetup: {},
    completeSetup: {
      body: {
        token,
        name: "Root",
        email: "root@matrix.example",
        password: "a long password",
        accountName: "Root",
        language: "en",
      },
    },
    signIn: { body: { email: "vi@matrix.example", password: "not her password" } },
    signOut: {},
    listSessions: {},
    endSession: { params: { session: id.adamsSession } },
    getMe: {},
    updateMe: { body: { name: "New Name" } },
    changePassword: { body: { current: "not the password", password: "a long password" } },
    requestPasswordReset: { body: { email: "vi@matrix.example" } },
    readPasswordReset: { body: { token } },
    completePasswordReset: { body: { token, password: "a long password" } },
    listMyAccounts: {},
    getAccount: { params: account },
    updateAccount: { params: account, body: { phone: "123" }, version: 1 },
    listEntrants: { params: account },
    listMembers: { params: account },
    inviteMember: {
      params: account,
      body: { email: "new@matrix.example", name: "New", language: "en", role: "viewer" },
    },
    exportMembers: { params: account },
    changeMembers: {
      params: account,
      body: { members: [id.tinaMembership], change: { kind: "role", role: "billing" } },
    },
    createMemberImport: {
      params: account,
      body: { csv: "email\nnew@matrix.example", columns: { email: "email" }, language: "en" },
    },
    getMemberImport: { params: ownImport },
    listMemberImportRows: { params: ownImport },
    startMemberImport: { params: ownImport },
    cancelMemberImport: { params: ownImport },
    exportMemberImportFailures: { params: ownImport },
    resendInvitation: { params: { ...account, member: id.inesMembership } },
    changeMemberRole: { params: tina, body: { role: "billing" }, version: 1 },
    suspendMember: { params: tina, version: 1 },
    restoreMember: { params: { ...account, member: id.samMembership }, version: 1 },
    previewMemberRemoval: { params: tina },
    removeMember: { params: tina },
    changeMemberEnd: { params: tina, body: { expiresAt: "2999-01-01T00:00:00Z" }, version: 1 },
    leaveAccount: { params: account },
    acceptMembership: { params: account },
    listRoles: { params: account },
    createRole: { params: account, body: { name: "New", colour: "teal", permissions: ["account.view"] } },
    updateRole: {
      params: { ...account, role: id.desk },
      body: { name: "Desk", colour: "teal", permissions: ["account.view"] },
      version: 1,
    },
    previewRole: { params: { ...account, role: id.desk }, body: { permissions: ["account.view"] } },
    deleteRole: { params: { ...account, role: id.desk } },
    listGroups: { params: account },
    createGroup: { params: account, body: { name: "New" } },
    updateGroup: { params: { ...account, group: id.web }, body: { name: "New" }, version: 1 },
    deleteGroup: { params: { ...account, group: id.web } },
    addGroupMembers: { params: { ...account, group: id.web }, body: { members: [id.samMembership] } },
    removeGroupMember: { params: { ...tina, group: id.web } },
    listContacts: { params: account },
    createContact: {
      params: account,
      body: { name: "New", email: "new@matrix.example", language: "en", preferences: onlyInvoices },
    },
    updateContact: { params: printer, body: { phone: "123" }, version: 1 },
    deleteContact: { params: printer },
    listRecipients: { params: account },
    updateOwnerPreferences: { params: account, body: { product: false } },
    activateContact: { params: printer, body: { role: "viewer" } },
    deactivateContact: { params: { ...account, contact: id.tinasContact } },
    getOwnershipTransfer: { params: account },
    requestOwnershipTransfer: {
      params: account,
      body: { member: id.tinaMembership, password: "not the password" },
    },
    cancelOwnershipTransfer: { params: account },
    acceptOwnershipTransfer: { params: account, body: { password: "not the password" } },
    declineOwnershipTransfer: { params: account },
    readInvitation: { body: { token } },
    acceptInvitation: { body: { token } },
    declineInvitation: { body: { token } },
    renewInvitation: { body: { token } },
    listClients: { params: account },
    getClient: { params: toKiosk },
    updateClient: { params: toKiosk, body: { labels: ["new"] }, version: 1 },
    markClient: { params: toKiosk, body: { pinned: true, hidden: false } },
    summariseClients: { params: account },
    changeClients: {
      params: account,
      body: { clients: [id.toKiosk], change: { kind: "add-label", label: "new" } },
    },
    previewClientImport: { params: account, body: { text: id.booth } },
    importClients: { params: account, body: { text: id.booth } },
    createClientAccount: { params: account, body: { name: "New", ownerEmail: "new@matrix.example" } },
    inviteClientOwner: { params: toKit, body: { email: "kit@matrix.example" } },
    withdrawClientOwner: { params: toKit },
    switchClientFeature: { params: { ...toKiosk, feature: "orders" }, body: { on: false } },
    listClientActivity: { params: toKiosk },
    getClientAccess: { params: account },
    changeClientAccess: { params: account, body: { access: "shared" } },
    getClientSharing: { params: { ...account, link: id.toKiosk } },
    changeClientSharing: {
      params: { ...account, link: id.toKiosk },
      body: { access: "shared", shares: [{ group: id.web, right: "viewer" }] },
      version: 1,
    },
    previewClientSharing: {
      params: { ...account, link: id.toKiosk },
      body: { access: "shared", shares: [{ person: id.tina, right: "viewer" }] },
    },
    listGroupClients: { params: { ...account, group: id.web } },
    inviteClient: { params: account, body: { number: id.booth } },
    resendClientInvitation: { params: { ...account, link: id.toStall } },
    cancelClientInvitation: { params: { ...account, link: id.toStall } },
    endClient: { params: { ...account, link: id.toKiosk } },
    listManagers: { params: account },
    acceptManager: { params: { ...account, link: id.fromRival }, body: { ceiling: "viewer" } },
    declineManager: { params: { ...account, link: id.fromRival }, body: { block: true } },
    listReceipts: { params: account, query: { side: "client" } },
    listConsents: { params: { ...account, link: id.fromAgency } },
    getReceipt: { params: { ...account, link: id.fromAgency } },
    previewDeclarations: {
      params: account,
      body: { side: "client", link: id.fromRival, ceiling: "viewer" },
    },
    changeCeiling: { params: { ...account, link: id.fromAgency }, body: { ceiling: "viewer" }, version: 1 },
    previewManagerEnd: { params: { ...account, link: id.fromAgency } },
    endManager: { params: { ...account, link: id.fromAgency } },
    matchManager: { params: account, query: { number: id.booth } },
    shareAccount: { params: account, body: { number: id.booth, ceiling: "viewer" } },
    resendOffer: { params: { ...account, link: id.offered } },
    withdrawOffer: { params: { ...account, link: id.offered } },
    changeLinkOptions: {
      params: { ...account, link: id.fromAgency },
      body: { endsAt: "2999-01-01T00:00:00Z", requireTwoFactor: false, onward: true },
      version: 1,
    },
    listOffers: { params: account },
    acceptOffer: { params: { ...account, link: id.offeredToShop }, body: { declarations: [] } },
    declineOffer: { params: { ...account, link: id.offeredToShop }, body: { reason: "Not ours" } },
    getRequestSettings: { params: account },
    changeRequestSettings: { params: account, body: { demandsCode: false } },
    rotateRequestCode: { params: account },
    createShareCode: { params: account },
    withdrawShareCode: { params: account },
    listBlockedManagers: { params: account },
    unblockManager: { params: { ...account, manager: id.kiosk } },
    previewClientEnd: { params: { ...account, link: id.toKiosk } },
    listGrants: { params: { ...account, link: id.fromAgency } },
    keepGrants: { params: { ...account, link: id.fromAgency }, body: { grants: "all" } },
    suspendOutside: { params: account },
    restoreOutside: { params: account },
    getPeopleVisibility: { params: account },
    updatePeopleVisibility: { params: account, body: { showsPeople: false } },
    previewDeparture: { params: tina },
    departMember: { params: tina },
    listDepartures: { params: account },
    exportDeparture: { params: { ...account, departure: id.departure } },
    enterAccount: { body: { account: id.shop, via: id.agency } },
    leaveVisit: { params: { visit: id.adamsVisit } },
    listVisits: { params: account },
    getVisit: { params: { ...account, visit: id.adamsVisit } },
    endVisit: { params: { ...account, visit: id.adamsVisit } },
    followChanges: { query: { seconds: 0 } },
    listNotifications: {},
    countNotifications: {},
    readNotifications: { body: { ids: ["1"] } },
    readAllNotifications: { body: { upTo: "1" } },
    getNotificationChoices: {},
    changeNotificationChoice: { params: { category: "visits" }, body: { inPanel: true, byMail: true } },
    listApiKeys: { params: account },
    createApiKey: { params: account, body: { name: "Nightly", scopes: ["account.view"] } },
    endApiKey: { params: { ...account, key: id.edsKey } },
    listAudit: { params: account },
    evaluate: { body: question },
    evaluateMany: { body: { ...question, evaluations: [{}] } },
    followDecisions: { query: { seconds: 0 }, body: { ...question, evaluations: [{}] } },
    searchSubject: { body: { ...question, subject: { type: "person" } } },
    searchResource: { body: { ...question, resource: { type: "account" } } },
    searchAction: { body: { subject: question.subject, resource: question.resource } },
    getAuthzenConfiguration: {},
    requestAccess: {
      params: account,
      body: { permission: "audit.view", note: "For the yearly report", days: 3 },
    },
    listAccessRequests: { params: account },
    grantAccess: { params: { ...account, request: id.visRequest }, body: { days: 3 } },
    refuseAccess: { params: { ...account, request: id.vicsRequest } },
    withdrawAccessRequest: { params: { ...account, request: id.visRequest } },
    listTemporaryAccess: { params: account },
    endTemporaryAccess: { params: { ...account, grant: id.tinasTicks } },
    getAccessMap: { params: account, query: { permission: "invoices.pay" } },
    listHolders: { params: account, query: { permission: "invoices.pay" } },
    why: { params: account, query: { permission: "invoices.pay" } },
    listWebhooks: { params: account },
    createWebhook: { params: account, body: tellsAll },
    getWebhook: { params: hook },
    updateWebhook: { params: hook, body: tellsAll, version: 1 },
    deleteWebhook: { params: hook },
    rotateWebhookSecret: { params: hook },
    pauseWebhook: { params: hook },
    resumeWebhook: { params: { ...account, webhook: id.pausedHook } },
    testWebhook: { params: hook },
    listWebhookMessages: { params: hook },
    getWebhookMessage: { params: { ...hook, message: id.failedMessage } },
    replayWebhookMessage: { params: { ...hook, message: id.failedMessage } },
    replayFailedWebhookMessages: { params: hook, body: { since: "2026-01-01T00:00:00Z" } },
  };
}
