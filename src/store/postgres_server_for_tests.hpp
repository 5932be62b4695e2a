// For tests: a PostgreSQL server of Debian's package, in a temporary folder, reached by a Unix socket in it and by
// nothing else. PostgreSQL refuses to run as root, so there it runs as the user that the package made.
#pragma once

#include <grp.h>
#include <gtest/gtest.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include "io/folder_for_tests.hpp"
#include "store/postgres_connection.hpp"

namespace mandate::store {

class PostgresServerForTests {
 public:
  PostgresServerForTests() {
    const passwd* const user = geteuid() == 0 ? getpwnam("postgres") : getpwuid(geteuid());
    EXPECT_NE(user, nullptr) << "the package postgresql makes this user";
    user_ = user->pw_uid;
    group_ = user->pw_gid;
    EXPECT_EQ(chown(folder_.path().c_str(), user_, group_), 0);
    const pid_t made = start({program("initdb"), "-D", data(), "-A", "trust", "-U", "mandate", "-E", "UTF8",
                              "--locale=C", "--no-sync", "--no-instructions", "--wal-segsize=1"});
    int status = 1;
    waitpid(made, &status, 0);
    EXPECT_EQ(status, 0) << "initdb: " << written();
    run();
  }
  PostgresServerForTests(const PostgresServerForTests&) = delete;
  PostgresServerForTests& operator=(const PostgresServerForTests&) = delete;
  PostgresServerForTests(PostgresServerForTests&&) = delete;
  PostgresServerForTests& operator=(PostgresServerForTests&&) = delete;
  ~PostgresServerForTests() { stop(SIGQUIT); }

  // Until it answers. After a kill, those of its processes that are left must end first.
  void run(std::vector<std::string> options = {}) {
    for (int attempt = 0; attempt < 600; ++attempt) {
      if (server_ <= 0 || waitpid(server_, nullptr, WNOHANG) == server_) {
        std::vector<std::string> words = {program("postgres"),
                                          "-D",
                                          data(),
                                          "-k",
                                          folder_.path().string(),
                                          "-c",
                                          "listen_addresses=",
                                          "-c",
                                          "shared_buffers=16MB",
                                          "-c",
                                          "max_connections=20"};
        words.insert(words.end(), options.begin(), options.end());
        server_ = start(words);
      }
      if (PostgresConnection::open(address())) {
        return;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    ADD_FAILURE() << "the server does not answer: " << written();
  }

  // SIGQUIT ends it at once, with nothing written out: as a crash does. SIGKILL takes even that from it.
  void stop(int signal) {
    kill(server_, signal);
    waitpid(server_, nullptr, 0);
    server_ = 0;
  }

  [[nodiscard]] std::string address(const std::string& schema = {}) const {
    std::string text = "postgresql:///postgres?user=mandate&host=" + folder_.path().string();
    return schema.empty() ? text : text + "&options=-csearch_path%3D" + schema;
  }

  // A new schema for a log; its address.
  [[nodiscard]] std::string new_place() {
    const std::string schema = "case_" + std::to_string(++schemas_);
    EXPECT_EQ(sql("CREATE SCHEMA " + schema), "");
    return address(schema);
  }

  // Any statements, as somebody with another program would run them; the message, or nothing where they were done.
  [[nodiscard]] std::string sql(const std::string& statements, const std::string& schema = {}) const {
    auto connection = PostgresConnection::open(address(schema));
    if (!connection) {
      return connection.error().message;
    }
    const auto done = connection->run_all((schema.empty() ? "" : "SET search_path = " + schema + ";") + statements);
    return done ? "" : done.error().message;
  }

 private:
  [[nodiscard]] std::string data() const { return (folder_.path() / "data").string(); }

  [[nodiscard]] std::string written() const {
    std::ifstream log(folder_.path() / "log");
    return {std::istreambuf_iterator<char>(log), {}};
  }

  // Of the newest version that is installed.
  [[nodiscard]] static std::string program(const std::string& name) {
    std::vector<std::filesystem::path> found;
    std::error_code missing;
    for (const auto& version : std::filesystem::directory_iterator("/usr/lib/postgresql", missing)) {
      if (std::filesystem::exists(version.path() / "bin" / name)) {
        found.push_back(version.path() / "bin" / name);
      }
    }
    EXPECT_FALSE(found.empty()) << "the package postgresql is not installed";
    return found.empty() ? name : std::ranges::max(found).string();
  }

  [[nodiscard]] pid_t start(const std::vector<std::string>& words) const {
    std::vector<char*> arguments;
    for (const std::string& word : words) {
      arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    const std::string log = (folder_.path() / "log").string();
    const pid_t child = fork();
    if (child == 0) {
      const bool is_user = geteuid() != 0 || (setgroups(0, nullptr) == 0 && setgid(group_) == 0 && setuid(user_) == 0);
      prctl(PR_SET_PDEATHSIG, SIGQUIT);
      if (is_user && chdir("/") == 0 && std::freopen(log.c_str(), "a", stdout) != nullptr && dup2(1, 2) == 2) {
        execv(arguments.front(), arguments.data());
      }
      _exit(127);
    }
    return child;
  }

  io::TestFolder folder_;
  uid_t user_ = 0;
  gid_t group_ = 0;
  pid_t server_ = 0;
  int schemas_ = 0;
};

}  // namespace mandate::store
