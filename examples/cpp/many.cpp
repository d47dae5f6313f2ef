// Many releases at once: on several threads, in order, straight into Arrow columns. many FILE...
#include <fstream>
#include <iostream>
#include <iterator>
#include <pressparse/pressparse.hpp>
#include <string>
#include <vector>

int main(int argc, char** argv) {
  std::vector<std::string> texts, names;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    texts.push_back(pressparse::decode(std::string(std::istreambuf_iterator<char>(file), {})).text);
    names.push_back(argv[i]);
  }
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  const pressparse::Parser parser;
  const pressparse::BatchOptions options{.threads = 0, .sources = names};

  // As records ...
  for (const pressparse::Release& release : pressparse::parse_many(parser, views, options))
    std::cout << *release.source << ": " << release.quotes.size() << " quotes\n";

  // ... or as a stream of Arrow arrays, for whatever reads the Arrow C Data Interface.
  const pressparse::Batch batch = pressparse::parse_batch(parser, views, options);
  ArrowArrayStream stream;
  batch.export_stream(&stream);
  ArrowSchema schema;
  stream.get_schema(&stream, &schema);
  std::cout << batch.size() << " rows of " << schema.n_children << " columns, the first is " << schema.children[0]->name << "\n";
  schema.release(&schema);
  stream.release(&stream);
}
