.class public Lreach/flag_read_by_constructor/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  new-instance v0, Lreach/flag_read_by_constructor/Starter;
  invoke-direct {v0, p0}, Lreach/flag_read_by_constructor/Starter;-><init>(Landroid/content/Context;)V
  invoke-virtual {v0}, Lreach/flag_read_by_constructor/Starter;->start()V
  return-void
.end method
