"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import { postStatuses } from "../../../../domain/records";
import { aliasOf, nameOf, type Transcript } from "../../../../domain/transcript";
import { Button } from "../../../components/Button";
import { everything, type Filter, isFiltered } from "./filter";

interface Props {
  people: Transcript["people"];
  filter: Filter;
  onFilter: (filter: Filter) => void;
  /** How many posts the filter leaves. */
  left: number;
  /** Everything is shown to the class: there is nothing to choose by status. */
  shownOnly: boolean;
}

/** Reads one person, or what became of posts, out of the whole. */
export function Filters({ people, filter, onFilter, left, shownOnly }: Props) {
  const t = useTranslations("record");
  const statusWords = useTranslations("room.staffStatus");
  const fullName = (person: Transcript["people"][number]) => {
    const alias = aliasOf(person);
    return alias ? t("people.alias", { name: nameOf(person), alias }) : nameOf(person);
  };
  return (
    <fieldset className="mt-4 grid grid-cols-2 items-end gap-x-4 gap-y-2 sm:flex sm:flex-wrap print:hidden">
      <legend className="sr-only">{t("filter.label")}</legend>
      <Choice
        label={t("filter.person")}
        all={t("filter.everyone")}
        value={filter.person}
        choices={people.map((person) => [person.handle, fullName(person)])}
        onChoose={(person) => onFilter({ ...filter, person })}
      />
      {!shownOnly && (
        <Choice
          label={t("filter.status")}
          all={t("filter.anyStatus")}
          value={filter.status}
          choices={postStatuses.map((status) => [status, statusWords(status)])}
          onChoose={(status) => onFilter({ ...filter, status })}
        />
      )}
      <div
        role="status"
        className="col-span-2 flex min-h-11 items-center gap-2 text-sm text-soft empty:hidden"
      >
        {isFiltered(filter) && t("filter.match", { count: left })}
        {isFiltered(filter) && (
          <Button size="sm" look="quiet" onClick={() => onFilter(everything)}>
            {t("filter.clear")}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

interface ChoiceProps<V extends string> {
  label: string;
  /** The words for no choice. */
  all: string;
  value: V | null;
  choices: (readonly [V, string])[];
  onChoose: (value: V | null) => void;
}

function Choice<V extends string>({ label, all, value, choices, onChoose }: ChoiceProps<V>) {
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-sm text-soft">
        {label}
      </label>
      <select
        id={id}
        value={value ?? ""}
        onChange={({ target }) => onChoose(choices.find(([one]) => one === target.value)?.[0] ?? null)}
        className="min-h-11 w-full rounded-md text-ellipsis sm:max-w-80 border border-edge bg-sheet px-2"
      >
        <option value="">{all}</option>
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
