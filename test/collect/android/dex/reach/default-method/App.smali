.class public Lreach/default_method/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  new-instance v0, Lreach/default_method/Own;
  invoke-direct {v0}, Lreach/default_method/Own;-><init>()V
  invoke-interface {v0}, Lreach/default_method/Starter;->begin()V
  return-void
.end method
