import { useEffect, useState } from "react";
import { SearchField } from "../ui/index.ts";
import { useAddress } from "./useAddress.ts";

export interface AddressSearchProps {
  label: string;
  placeholder: string;
  /** Its name in the address. */
  name?: string | undefined;
}

/** A search whose words stand in the address once one stops typing. */
export function AddressSearch({ label, placeholder, name = "q" }: AddressSearchProps) {
  const { values, adjust } = useAddress();
  const inAddress = values[name] ?? "";
  const [typed, setTyped] = useState(inAddress);
  const [seen, setSeen] = useState(inAddress);
  if (seen !== inAddress) {
    setSeen(inAddress);
    if (typed.trim() !== inAddress) setTyped(inAddress);
  }
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === inAddress) return;
    const timer = setTimeout(() => adjust({ [name]: wanted || undefined }), 250);
    return () => clearTimeout(timer);
  }, [typed, inAddress, name, adjust]);
  return <SearchField label={label} placeholder={placeholder} value={typed} onChange={setTyped} />;
}
