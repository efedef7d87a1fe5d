/** The parts of a client's card, in the order of their tabs: each is a page of its own, with a line in the router. */
export const tabs = [
  { to: "/clients/$clientId", name: "summary" },
  { to: "/clients/$clientId/basics", name: "basics" },
  { to: "/clients/$clientId/periods", name: "periods" },
  { to: "/clients/$clientId/plan", name: "plan" },
  { to: "/clients/$clientId/assessments", name: "assessments" },
  { to: "/clients/$clientId/diary", name: "diary" },
  { to: "/clients/$clientId/prints", name: "prints" },
  { to: "/clients/$clientId/history", name: "history" },
] as const;
