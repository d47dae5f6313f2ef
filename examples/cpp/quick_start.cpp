// A first record: quick_start FILE
#include <fstream>
#include <iostream>
#include <iterator>
#include <pressparse/pressparse.hpp>

int main(int argc, char** argv) {
  std::ifstream file(argc > 1 ? argv[1] : "examples/releases/harbour-bridge.txt", std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(file), {});
  const pressparse::Release release = pressparse::parse(text);

  if (release.headline) std::cout << release.headline->text << "\n";
  if (release.date) std::cout << release.date->value << "\n";
  for (const pressparse::Quote& quote : release.quotes)
    if (quote.speaker) std::cout << quote.speaker->name.value_or("?") << ": " << text.substr(quote.start, quote.end - quote.start) << "\n";
  for (const pressparse::Contact& contact : release.contacts)
    for (const pressparse::Phone& phone : contact.phones) std::cout << contact.name.value_or("?") << ": " << phone.e164.value_or(phone.text) << "\n";
}
