/// The article before a noun in a message: `an event`, `a claim`.
package func article(_ noun: String) -> String { "aeiou".contains(noun.first ?? "x") ? "an" : "a" }
