.class public Lreach/lazy_value_untouched/Lazy;
.super Ljava/lang/Object;

.field private fn:Lreach/lazy_value_untouched/Fn;
.field private value:Ljava/lang/Object;

.method public constructor <init>(Lreach/lazy_value_untouched/Fn;)V
  .registers 2
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  iput-object p1, p0, Lreach/lazy_value_untouched/Lazy;->fn:Lreach/lazy_value_untouched/Fn;
  return-void
.end method

.method public getValue()Ljava/lang/Object;
  .registers 3
  iget-object v0, p0, Lreach/lazy_value_untouched/Lazy;->value:Ljava/lang/Object;
  if-nez v0, :known
  iget-object v0, p0, Lreach/lazy_value_untouched/Lazy;->fn:Lreach/lazy_value_untouched/Fn;
  invoke-interface {v0}, Lreach/lazy_value_untouched/Fn;->invoke()Ljava/lang/Object;
  move-result-object v0
  iput-object v0, p0, Lreach/lazy_value_untouched/Lazy;->value:Ljava/lang/Object;
  :known
  return-object v0
.end method
