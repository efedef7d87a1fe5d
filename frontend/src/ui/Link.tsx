import { createLink } from "@tanstack/react-router";
import type { ComponentProps } from "react";

interface AnchorProps extends Omit<ComponentProps<"a">, "className" | "style"> {
  /** A link that looks like a button still is a link: it leads somewhere. `home` is the wordmark's, `month` a person's week in the month. */
  readonly look?: keyof typeof classes;
}

const classes = {
  text: "link",
  home: "home",
  month: "month-week",
  primary: "button button-primary",
  secondary: "button button-secondary",
  quiet: "button button-quiet",
} as const;

function Anchor({ look = "text", ...rest }: AnchorProps) {
  return <a {...rest} className={classes[look]} />;
}

/** A link inside the site; `to` and `params` are checked against the router's pages. */
export const Link = createLink(Anchor);
