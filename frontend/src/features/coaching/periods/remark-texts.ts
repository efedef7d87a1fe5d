import type { PeriodRemark } from "../../../../../shared/coaching/period-rules.ts";
import type { Language } from "../../../../../shared/kernel/languages.ts";
import { formatDate } from "../../../i18n/format.ts";
import { defineTexts, textsIn } from "../../../i18n/texts.ts";

const remarkTexts = defineTexts({
  fi: {
    overlap: (name: string, from: string, to: string, days: number) => `Samaan aikaan toisen jakson kanssa: ${name}, ${from}–${to} (${days === 1 ? "1 päivä" : `${days} päivää`}).`,
    overlapOpen: (name: string, from: string) => `Samaan aikaan toisen jakson kanssa: ${name}, ${from} alkaen.`,
    next: "Alkaa heti edellisen jakson jälkeen, joten sama asiakassuhde jatkuu.",
    continues: (gap: number) => `Edellisen jakson jälkeen on ${gap === 1 ? "1 päivä" : `${gap} päivää`}, joten sama asiakassuhde jatkuu.`,
    anew: (gap: number, limit: number) => `Edellisen jakson jälkeen on ${gap} päivää eli yli ${limit}, joten tästä alkaa uusi asiakassuhde.`,
    long: (months: number, since: string) => `Jakso on pitkä: ${months} kuukautta ylittyy ${since}. Tarkista, onko se tarkoitus.`,
    noEnd: "Päättymistä ei ole suunniteltu. Lisää päivä, niin saat muistutuksen ajoissa.",
  },
  sv: {
    overlap: (name, from, to, days) => `Samtidigt med en annan period: ${name}, ${from}–${to} (${days === 1 ? "1 dag" : `${days} dagar`}).`,
    overlapOpen: (name, from) => `Samtidigt med en annan period: ${name}, från ${from}.`,
    next: "Börjar genast efter den föregående perioden, så samma klientrelation fortsätter.",
    continues: (gap) => `Det är ${gap === 1 ? "1 dag" : `${gap} dagar`} sedan den föregående perioden, så samma klientrelation fortsätter.`,
    anew: (gap, limit) => `Det är ${gap} dagar sedan den föregående perioden, alltså över ${limit}, så här börjar en ny klientrelation.`,
    long: (months, since) => `Perioden är lång: ${months} månader överskrids ${since}. Kontrollera om det är meningen.`,
    noEnd: "Inget slut är planerat. Lägg till en dag, så får du en påminnelse i tid.",
  },
  en: {
    overlap: (name, from, to, days) => `At the same time as another period: ${name}, ${from} – ${to} (${days === 1 ? "1 day" : `${days} days`}).`,
    overlapOpen: (name, from) => `At the same time as another period: ${name}, from ${from}.`,
    next: "Begins right after the period before it, so the same client relationship goes on.",
    continues: (gap) => `It is ${gap === 1 ? "1 day" : `${gap} days`} since the period before it, so the same client relationship goes on.`,
    anew: (gap, limit) => `It is ${gap} days since the period before it, more than ${limit}, so a new client relationship begins here.`,
    long: (months, since) => `The period is long: it passes ${months} months on ${since}. Check whether that is meant.`,
    noEnd: "No end is planned. Add a day, and you will be reminded in time.",
  },
});

export const remarkWords = defineTexts({ fi: { note: "Huomaa" }, sv: { note: "Observera" }, en: { note: "Note" } });

/** A remark in a sentence; `other` is what the other period is called. */
export function sayRemark(remark: PeriodRemark, other: string, language: Language): string {
  const t = textsIn(remarkTexts, language);
  switch (remark.kind) {
    case "overlap": {
      const from = formatDate(remark.from, language);
      return remark.to === null || remark.days === null ? t.overlapOpen(other, from) : t.overlap(other, from, formatDate(remark.to, language), remark.days);
    }
    case "continues":
      return remark.gapDays === 0 ? t.next : t.continues(remark.gapDays);
    case "begins-anew":
      return t.anew(remark.gapDays, remark.limit);
    case "long":
      return t.long(remark.months, formatDate(remark.since, language));
    case "no-planned-end":
      return t.noEnd;
  }
}
