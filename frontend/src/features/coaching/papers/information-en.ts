import type { Sheet } from "./sheet.ts";

export const informationEnglish: Sheet = {
  title: "How we handle your information in coaching",
  lead: "This sheet tells what information about you is stored in the workshop's coaching register, why, for how long, and what rights you have. Keep the sheet.",
  controller: { heading: "Who is responsible", text: ({ name, phone }) => [`The controller is ${name}, phone ${phone}.`], line: "Contact details of the data protection officer" },
  parts: [
    {
      heading: "What the information is used for",
      text: ["With it we plan the coaching together with you, follow how the goals are reached, and assess together how the coaching goes on. The information is used in the workshop's own work and in working together with the authorities that have been agreed on with you."],
    },
    {
      heading: "What storing rests on",
      text: ["Storing rests on the consent you have signed (EU General Data Protection Regulation, Article 6(1)(a)). If in your case it rests on a statute, the coach tells you which. You give information of your own free will, but without your consent we cannot store it or make a coaching plan in this system."],
    },
    {
      heading: "What is stored",
      text: ["All of it comes from you or from the coaching itself:"],
      list: [
        "name, personal identity code, address, phone number, and e-mail if you give it",
        "education, occupation and work experience",
        "contact details of cooperating authorities",
        "life situation, such as livelihood and housing",
        "the responsible people of the workshop, and the coaching periods",
        "the coaching plan: goals and how they are reached",
        "your self-assessment and the coaches' assessments",
      ],
    },
    {
      heading: "Who sees it and who is given it",
      text: ["Only your own coaches and the register's main user handle your information. Each time somebody looks at it, that is recorded in a log."],
      list: [
        "The sending authority and other authorities you have named: a summary of how the coaching goes on, only if you permit it.",
        "The Ministry of Education and Culture: statistics four times a year.",
        "The workshop's funders: summaries from which you cannot be recognised.",
        "A private service from which statistics are bought: only if you permit it.",
      ],
    },
    { heading: "Is it taken elsewhere", text: ["The information is not taken outside the European Union and the European Economic Area. No decisions about you are made automatically, and you are not profiled."] },
    {
      heading: "How long it is kept",
      text: ["It is kept for three years from the end of your last coaching period. Then it is deleted. The pre-form on paper is destroyed once its contents have been stored."],
    },
    {
      heading: "Your rights",
      text: ["You can ask the controller in writing to"],
      list: [
        "let you see what is stored about you and give you a copy",
        "put right what is wrong or complete what is missing",
        "restrict the handling, for example while it is found out whether something is right",
        "delete the information when there is no longer any ground for handling it",
        "pass on what you have given yourself to somebody else, where handling rests on your consent",
      ],
    },
    {
      heading: "You can withdraw your consent at any time",
      text: ["Tell the coach. You can withdraw all of the consent or only a part. You need not say why. What was done before the withdrawal is not affected."],
    },
    {
      heading: "If you are not satisfied",
      text: ["First contact the controller. You can also complain to the supervisory authority: Office of the Data Protection Ombudsman, P.O. Box 800, 00531 Helsinki, phone 029 566 6700, tietosuoja@om.fi, tietosuoja.fi/en."],
    },
  ],
  version: (version) => `Version of the sheet ${version}`,
};
