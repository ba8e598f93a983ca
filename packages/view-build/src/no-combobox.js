// Designsystemet's Combobox is deprecated in favour of its Suggestion, and would bring a positioning library of its own to every first screen.
const gone = () => {
  throw new Error('Combobox is not given by the portal: use EXPERIMENTAL_Suggestion of Designsystemet.');
};
export { gone as Combobox, gone as ComboboxEmpty, gone as ComboboxOption };
