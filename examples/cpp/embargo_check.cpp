// Which of these releases may not be published yet? embargo_check FILE...
//
// One Parser serves all files; it is immutable, so that threads could share it too.
#include <fstream>
#include <iostream>
#include <iterator>
#include <pressparse/pressparse.hpp>

int main(int argc, char** argv) {
  const pressparse::Parser parser;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    // Files come in many encodings; decode() gives the UTF-8 that the parser reads.
    const pressparse::DecodedText decoded = pressparse::decode(bytes);
    const pressparse::Release release = parser.parse(decoded.text, argv[i]);
    if (!release.timing) continue;
    std::cout << argv[i] << ": ";
    if (release.timing->kind == pressparse::TimingKind::immediate) std::cout << "at once";
    else std::cout << "not before " << release.timing->until.value_or("the event it names");
    std::cout << " (\"" << release.timing->text << "\")\n";
  }
}
