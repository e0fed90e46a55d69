.class public Lreach/injected_at_start/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  new-instance v0, Lreach/injected_at_start/Component;
  invoke-direct {v0}, Lreach/injected_at_start/Component;-><init>()V
  invoke-virtual {v0}, Lreach/injected_at_start/Component;->tracker()Lreach/injected_at_start/Tracker;
  return-void
.end method
