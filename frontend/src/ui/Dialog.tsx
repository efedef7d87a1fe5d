import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { locales, useLanguage } from "../i18n/language.ts";

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Escape, or the person's own way out; without it the dialog stays until it is answered. */
  readonly onClose?: () => void;
  /** Asks for a decision, and is read out at once. */
  readonly alert?: boolean;
  readonly children: ReactNode;
  /** The row of buttons, the safest first in reading order. */
  readonly actions?: ReactNode;
}

/** A modal dialog: focus moves in, stays in, and returns to where it came from. */
export function Dialog({ title, isOpen, onClose, alert = false, children, actions }: DialogProps) {
  const { language } = useLanguage();
  return (
    <I18nProvider locale={locales[language]}>
      <ModalOverlay
        className="overlay"
        isOpen={isOpen}
        isKeyboardDismissDisabled={onClose === undefined}
        onOpenChange={(open) => {
          if (!open) onClose?.();
        }}
      >
        <Modal className="modal">
          <AriaDialog className="dialog" role={alert ? "alertdialog" : "dialog"}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <div className="dialog-body">{children}</div>
            {actions !== undefined && <div className="actions">{actions}</div>}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
