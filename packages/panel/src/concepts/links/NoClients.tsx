import type { ReactNode } from "react";
import { m } from "../../messages/messages.js";

/** Before the first client: how managing another account comes about, in three steps. */
export function NoClients({ account, invite }: { account: string; invite: ReactNode }) {
  const steps = [
    { title: m.clients_step_ask(), text: m.clients_step_ask_text() },
    { title: m.clients_step_answer(), text: m.clients_step_answer_text() },
    { title: m.clients_step_enter(), text: m.clients_step_enter_text() },
  ];
  return (
    <div className="px-6 py-10 max-sm:px-4">
      <p className="text-center font-semibold">{m.clients_empty({ account })}</p>
      <ol className="mx-auto mt-6 grid max-w-3xl gap-6 sm:grid-cols-3">
        {steps.map(({ title, text }, place) => (
          <li key={title} className="border-t border-line-strong pt-3">
            <p className="font-serif text-heading font-semibold">
              {place + 1}. {title}
            </p>
            <p className="mt-1 text-soft">{text}</p>
          </li>
        ))}
      </ol>
      <div className="mt-8 flex justify-center">{invite}</div>
    </div>
  );
}
