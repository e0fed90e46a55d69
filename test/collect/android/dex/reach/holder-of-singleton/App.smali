.class public Lreach/holder_of_singleton/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  invoke-static {}, Lreach/holder_of_singleton/One;->get()Lreach/holder_of_singleton/One;
  return-void
.end method
