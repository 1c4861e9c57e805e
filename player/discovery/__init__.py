"""What an episode page answers: questions, chapters, related shows, sharing."""
