.class public Lreach/callback_of_checker/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 6
  new-instance v0, Lreach/callback_of_checker/Go;
  invoke-direct {v0}, Lreach/callback_of_checker/Go;-><init>()V
  invoke-static {p0, v0}, Lreach/callback_of_checker/Checker;->check(Landroid/content/Context;Lreach/callback_of_checker/Callback;)V
  return-void
.end method
