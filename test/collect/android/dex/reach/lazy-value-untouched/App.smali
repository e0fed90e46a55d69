.class public Lreach/lazy_value_untouched/App;
.super Landroid/app/Application;

.field private sdk:Lreach/lazy_value_untouched/Lazy;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method private sdk()Ljava/lang/Object;
  .registers 2
  iget-object v0, p0, Lreach/lazy_value_untouched/App;->sdk:Lreach/lazy_value_untouched/Lazy;
  invoke-virtual {v0}, Lreach/lazy_value_untouched/Lazy;->getValue()Ljava/lang/Object;
  move-result-object v0
  return-object v0
.end method

.method public onCreate()V
  .registers 10
  new-instance v0, Lreach/lazy_value_untouched/Make;
  invoke-direct {v0}, Lreach/lazy_value_untouched/Make;-><init>()V
  new-instance v1, Lreach/lazy_value_untouched/Lazy;
  invoke-direct {v1, v0}, Lreach/lazy_value_untouched/Lazy;-><init>(Lreach/lazy_value_untouched/Fn;)V
  iput-object v1, p0, Lreach/lazy_value_untouched/App;->sdk:Lreach/lazy_value_untouched/Lazy;
  return-void
.end method
