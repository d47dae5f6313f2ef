// pressparse._core: the parser, the record's classes, the command.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <atomic>
#include <memory>
#include <thread>

#include "batch.hpp"
#include "command.hpp"
#include "explain.hpp"
#include "bind.hpp"
#include "input.hpp"
#include "pressparse/pressparse.hpp"
#include "pressparse/version.hpp"
#include "release.hpp"

namespace pressparse::python {
namespace {

using OptionalString = std::optional<std::string>;

Options make_options(OptionalString language, OptionalString region, OptionalString reference_date, OptionalString encoding,
                     std::vector<std::string> packs, std::size_t max_input) {
  Options options;
  options.language = std::move(language);
  options.region = std::move(region);
  options.reference_date = std::move(reference_date);
  options.encoding = std::move(encoding);
  options.packs = std::move(packs);
  options.max_input = max_input;
  return options;
}

/// The core's parser reads UTF-8; a named encoding is the Input's affair, so that offsets can be told in the decoded str.
class PythonParser {
 public:
  explicit PythonParser(Options options) : options_(options), parser_(without_encoding(std::move(options))) {
    if (options_.encoding) decode({}, *options_.encoding);
  }

  const Options& options() const { return options_; }

  ParsedRelease parse(py::handle text, OptionalString source) const {
    const Input input(text, options_.encoding);
    Release release;
    {
      py::gil_scoped_release unlocked;
      release = input.parse(parser_, std::move(source));
    }
    return {std::move(release), input.object()};
  }

  PythonExplanation explain(py::handle text, OptionalString source) const {
    return python::explain(parser_, text, std::move(source), options_.encoding);
  }

  /// Parses a list on several threads. An item that cannot be parsed gives a release with a note; only a wrong type throws.
  py::list parse_list(const py::list& texts, unsigned threads) const {
    std::vector<std::unique_ptr<Input>> inputs;
    std::vector<Release> releases(texts.size());
    for (const py::handle text : texts)
      inputs.push_back(text.is_none() ? nullptr : std::make_unique<Input>(text, options_.encoding));
    {
      py::gil_scoped_release unlocked;
      std::atomic<std::size_t> next = 0;
      const auto work = [&] {
        for (std::size_t i; (i = next++) < inputs.size();) releases[i] = parse_item(inputs[i].get());
      };
      std::vector<std::thread> workers;
      if (threads == 0) threads = std::max(std::thread::hardware_concurrency(), 1u);
      for (unsigned i = 1; i < threads && i < inputs.size(); ++i) workers.emplace_back(work);
      work();
      for (std::thread& worker : workers) worker.join();
    }
    py::list out(texts.size());
    for (std::size_t i = 0; i < releases.size(); ++i)
      out[i] = ParsedRelease{std::move(releases[i]), inputs[i] ? inputs[i]->object() : py::str()};
    return out;
  }

  /// The same as Arrow columns. `ids` is as long as `texts`, or empty.
  Batch parse_columns(const py::list& texts, std::vector<OptionalString> ids, unsigned threads) const {
    if (!ids.empty() && ids.size() != texts.size()) throw py::value_error("ids and texts differ in length");
    std::vector<std::unique_ptr<Input>> inputs;
    std::vector<std::string_view> views;
    for (const py::handle text : texts) {
      inputs.push_back(text.is_none() ? nullptr : std::make_unique<Input>(text, options_.encoding));
      views.push_back(inputs.back() ? inputs.back()->utf8() : std::string_view());
    }
    return make_batch_interruptibly(views, threads, [&](std::size_t i) {
      Release release = parse_item(inputs[i].get(), &Input::parse_portable);
      if (!ids.empty()) release.source = ids[i];
      return release;
    });
  }

 private:
  static Options without_encoding(Options options) {
    options.encoding.reset();
    return options;
  }

  Release parse_item(const Input* input, decltype(&Input::parse) parse = &Input::parse) const {
    Release release;
    if (!input) {
      release.notes.push_back({"input.missing", "the input is None", 0, 0});
      return release;
    }
    try {
      return (input->*parse)(parser_, std::nullopt);
    } catch (const std::exception& error) {
      release.notes.push_back({"input.failed", error.what(), 0, 0});
      return release;
    }
  }

  Options options_;
  Parser parser_;
};

py::tuple arguments(const PythonParser& self) {
  const Options& o = self.options();
  return py::make_tuple(o.language, o.region, o.reference_date, o.encoding, py::tuple(py::cast(o.packs)), o.max_input);
}

void bind_parser(py::module_& module) {
  py::class_<PythonParser> cls(module, "Parser",
                               "Parses releases with fixed options. Immutable: share it between threads, pickle it to other processes.");
  cls.attr("__module__") = "pressparse";
  cls.def(py::init([](OptionalString language, OptionalString region, OptionalString reference_date, OptionalString encoding,
                      std::vector<std::string> packs, std::size_t max_input) {
            return PythonParser(make_options(std::move(language), std::move(region), std::move(reference_date), std::move(encoding),
                                             std::move(packs), max_input));
          }),
          py::kw_only(), py::arg("language") = py::none(), py::arg("region") = py::none(), py::arg("reference_date") = py::none(),
          py::arg("encoding") = py::none(), py::arg("packs") = py::tuple(), py::arg("max_input") = Options{}.max_input);
  cls.def("parse", &PythonParser::parse, py::arg("text"), py::kw_only(), py::arg("source") = py::none(),
          "Parses one release: str, bytes, bytearray or memoryview. Offsets are code points of a str, bytes of anything else.");
  cls.def(
      "explain", [](const PythonParser& self, py::handle text, OptionalString source) { return self.explain(text, std::move(source)); },
      py::arg("text"), py::kw_only(), py::arg("source") = py::none(),
      "The same as parse, and with it the rule behind each value and the candidates that were left out. Takes more time and memory.");
  cls.def("_parse_list", &PythonParser::parse_list, py::arg("texts"), py::arg("threads"));
  cls.def("_parse_batch", &PythonParser::parse_columns, py::arg("texts"), py::arg("ids"), py::arg("threads"));
  cls.def_property_readonly(
      "language", [](const PythonParser& p) { return p.options().language; }, "BCP 47 primary tag, or None to detect it.");
  cls.def_property_readonly(
      "region", [](const PythonParser& p) { return p.options().region; }, "ISO 3166 country of numbers and dates without one, or None.");
  cls.def_property_readonly(
      "reference_date", [](const PythonParser& p) { return p.options().reference_date; }, "Day that settles missing years, or None.");
  cls.def_property_readonly(
      "encoding", [](const PythonParser& p) { return p.options().encoding; }, "Character set of bytes input, or None for UTF-8.");
  cls.def_property_readonly(
      "packs", [](const PythonParser& p) { return py::tuple(py::cast(p.options().packs)); }, "Texts of the caller's language packs.");
  cls.def_property_readonly("max_input", [](const PythonParser& p) { return p.options().max_input; }, "Bytes; a longer input is an Error.");
  cls.def("__eq__", [](const PythonParser& a, const PythonParser& b) { return arguments(a).equal(arguments(b)); }, py::is_operator());
  cls.def("__hash__", [](const PythonParser& self) { return py::hash(arguments(self)); });
  cls.def(py::pickle([](const PythonParser& self) { return arguments(self); },
                     [](const py::tuple& a) {
                       return PythonParser(make_options(a[0].cast<OptionalString>(), a[1].cast<OptionalString>(),
                                                        a[2].cast<OptionalString>(), a[3].cast<OptionalString>(),
                                                        a[4].cast<std::vector<std::string>>(), a[5].cast<std::size_t>()));
                     }));
  cls.def("__repr__", [](const PythonParser& self) {
    const Options& o = self.options();
    std::string out;
    const auto add = [&](const char* name, const std::string& value) {
      out += (out.empty() ? "" : ", ") + std::string(name) + "=" + value;
    };
    if (o.language) add("language", quoted(*o.language));
    if (o.region) add("region", quoted(*o.region));
    if (o.reference_date) add("reference_date", quoted(*o.reference_date));
    if (o.encoding) add("encoding", quoted(*o.encoding));
    if (!o.packs.empty()) add("packs", "<" + std::to_string(o.packs.size()) + ">");
    if (o.max_input != Options{}.max_input) add("max_input", std::to_string(o.max_input));
    return to_str("Parser(" + out + ")");
  });
}

void bind_error(py::module_& module) {
  static py::object type = py::reinterpret_steal<py::object>(PyErr_NewExceptionWithDoc(
      "pressparse.Error",
      "Misuse: an unknown option, an unreadable pack, an input over the limit. `code` names it; no text ever raises it.", PyExc_ValueError,
      nullptr));
  module.attr("Error") = type;
  py::register_exception_translator([](std::exception_ptr pointer) {
    try {
      if (pointer) std::rethrow_exception(pointer);
    } catch (const Error& error) {
      py::object instance = type(error.what());
      instance.attr("code") = error_name(error.code());
      PyErr_SetObject(type.ptr(), instance.ptr());
    }
  });
}

py::list describe_classes() {
  py::list classes;
  for (const auto& [name, attributes] : catalogue()) {
    py::list list;
    for (const AttributeInfo& a : attributes) list.append(py::make_tuple(a.name, a.type, a.doc));
    const char* doc = doc_of(name);
    classes.append(py::make_tuple(name, doc ? doc : "", list));
  }
  return classes;
}

}  // namespace
}  // namespace pressparse::python

PYBIND11_MODULE(_core, module) {
  using namespace pressparse;
  using namespace pressparse::python;
  module.doc() = "The compiled part of pressparse; import pressparse instead.";
  module.attr("__version__") = version;
  bind_error(module);
  // Located first: the others derive from it.
  bind_record<Located>(module);
  bind_record<Date>(module);
  bind_record<Place>(module);
  bind_record<Wire>(module);
  bind_record<Dateline>(module);
  bind_record<Timing>(module);
  bind_record<Ticker>(module);
  bind_record<Party>(module);
  bind_record<Speaker>(module);
  bind_record<Quote>(module);
  bind_record<Phone>(module);
  bind_record<Email>(module);
  bind_record<Link>(module);
  bind_record<Address>(module);
  bind_record<Contact>(module);
  bind_record<Boilerplate>(module);
  bind_record<Caption>(module);
  bind_record<Zone>(module);
  bind_record<Note>(module);
  bind_record<Finding>(module);
  bind_release(module);
  bind_explanation(module);
  bind_batch(module);
  bind_parser(module);
  bind_command(module);
  module.def("_describe_classes", &describe_classes);
}
