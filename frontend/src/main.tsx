import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import * as z from "zod";
import { App } from "./app/App.tsx";
import "./ui/styles/site.css";
import "./features/coaching/coaching.css";
import "./features/coaching/plan/plan.css";
import "./features/coaching/papers/papers.css";
import "./features/coaching/assessments/assessments.css";
import "./features/coaching/prints/prints.css";
import "./features/placement/placement.css";
import "./features/placement/week/week.css";
import "./features/placement/workplaces/paper.css";
import "./features/placement/places/places.css";
import "./features/placement/timeline/timeline.css";
import "./pages/home/home.css";

// zod would otherwise compile its schemas with `new Function`, which the content security policy refuses.
z.config({ jitless: true });

const page = document.getElementById("page");
if (page !== null) {
  createRoot(page).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
