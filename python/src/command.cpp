#include "command.hpp"

#include <pybind11/stl.h>

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace pressparse::python {
namespace {

/// A Python object with open(path), write(batch) and close(), called from whatever thread has records.
class PythonTableFile : public cli::TableFile {
 public:
  explicit PythonTableFile(py::object file) : file_(std::move(file)) {}

  void open(const std::string& path) override { call("open", path); }
  void write(const Batch& batch) override { call("write", batch); }
  void close() override { call("close"); }

 private:
  template <class... Arguments> void call(const char* method, const Arguments&... arguments) {
    const py::gil_scoped_acquire locked;
    try {
      file_.attr(method)(arguments...);
    } catch (const py::error_already_set& error) {
      // The command tells it in a line; it has no use for a traceback.
      throw std::runtime_error(py::str(error.value()).cast<std::string>());
    }
  }

  py::object file_;
};

int run_command(std::vector<std::string> arguments, py::object parquet) {
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  PythonTableFile file(std::move(parquet));
  const py::gil_scoped_release unlocked;
  return cli::run(static_cast<int>(arguments.size()), argv.data(), &file);
}

}  // namespace

void bind_command(py::module_& module) {
  module.def("run_command", &run_command, py::arg("arguments"), py::arg("parquet"), "Runs the command line and gives its exit status.");
}

}  // namespace pressparse::python
