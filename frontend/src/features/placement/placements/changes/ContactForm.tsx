import { useMemo } from "react";
import * as z from "zod";
import { ContactId } from "../../../../../../shared/kernel/ids.ts";
import { FreeText } from "../../../../../../shared/kernel/values.ts";
import { placementContract } from "../../../../../../shared/placement/contract.ts";
import { useRead } from "../../../../api/queries.ts";
import { useTexts } from "../../../../i18n/language.ts";
import { Banner } from "../../../../ui/Banner.tsx";
import { useZodForm } from "../../../../ui/form.ts";
import { Link } from "../../../../ui/Link.tsx";
import { Loaded } from "../../../../ui/Loaded.tsx";
import { Select } from "../../../../ui/Select.tsx";
import { placementTexts } from "../texts.ts";
import { ChangeForm } from "./ChangeForm.tsx";
import type { ChangeProps } from "./change-props.ts";
import { changeTexts } from "./change-texts.ts";

/** Another person at the workplace who reports from now on. */
export function ContactForm({ placement, send, onClose }: ChangeProps) {
  const t = useTexts(changeTexts);
  const words = useTexts(placementTexts);
  const { workplaceId } = placement;
  const query = useRead(placementContract.readWorkplace, { params: { workplaceId } });
  const schema = useMemo(() => z.object({ contactId: z.string().min(1, words.chooseContact).pipe(ContactId), why: FreeText(300) }), [words]);
  const form = useZodForm({ schema, defaultValues: { contactId: "", why: "" }, labels: { contactId: t.newContact, why: t.why } });
  return (
    <ChangeForm form={form} why="why" onClose={onClose} onSave={(values) => send({ kind: "change-contact", ...values, version: placement.version })}>
      <Loaded query={query} rows={1}>
        {({ contacts }) => {
          const others = contacts.filter(({ contactId }) => contactId !== placement.contactId);
          return others.length === 0 ? (
            <Banner tone="warning" title={t.noOtherContact}>
              <Link to="/workplaces/$workplaceId" params={{ workplaceId }}>
                {words.toWorkplace}
              </Link>
            </Banner>
          ) : (
            <Select
              {...form.field("contactId")}
              placeholder={t.choose}
              hint={t.newContactHint}
              options={others.map(({ contactId, name }) => ({ value: contactId, label: name }))}
            />
          );
        }}
      </Loaded>
    </ChangeForm>
  );
}
